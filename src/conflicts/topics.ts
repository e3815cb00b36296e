// Live topics of the room: what rings at somebody, and alarms for those on watch.
import type { Topic } from '#platform/live.ts'
import { only } from '#staff/may.ts'

/** `rings:<staffId>`: invitations that concern the person, also when another has answered. */
export const ringTopic: Topic = {
  match: name => /^rings:(.+)$/u.exec(name)?.[1],
  may: (who, key) => who?.staffId === key,
  concerns: ({ kind, staffId, data }, key) =>
    kind.startsWith('conflict.') &&
    (data.owner === key || staffId === key || (Array.isArray(data.rung) && data.rung.includes(key))),
}

const watch = only('security', 'head', 'director')

/** `alarms`: for those on watch; `alarms:<staffId>`: for whoever raised one. */
export const alarmTopic: Topic = {
  match: name => {
    const read = /^alarms(?::(.+))?$/u.exec(name)
    return read ? (read[1] ?? '') : undefined
  },
  may: (who, key) => (key === '' ? watch(who) : who?.staffId === key),
  concerns: ({ kind, staffId, data }, key) => kind.startsWith('alarm.') && (key === '' || staffId === key || data.owner === key),
}
