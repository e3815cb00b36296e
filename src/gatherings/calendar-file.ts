// A calendar file by RFC 5545: one entry, or all of a colleague; moments in UTC, changes by SEQUENCE, what was called off as CANCELLED.
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Entry } from './store/feed.ts'

/** `zone` is told to calendars that ask; `title` names the calendar there. */
export function calendarFile(entries: readonly Entry[], { zone, title }: { zone: string; title: string }): string {
  const [only] = entries
  const isCancelled = entries.length === 1 && only!.cancelled
  const calendar = ical({
    name: title,
    prodId: { company: 'Zabota', product: 'Gatherings', language: 'RU' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    x: { 'X-WR-TIMEZONE': zone },
  })
  for (const { id, title: summary, startsAt, endsAt, place, video, cancelled, sequence, changedAt } of entries)
    calendar.createEvent({
      id: `${id}@zabota`,
      sequence,
      start: new Date(startsAt),
      end: new Date(endsAt),
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
      summary,
      location: place || video,
      url: video,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return calendar.toString()
}
