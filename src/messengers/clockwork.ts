// What messengers ask to be done by the clock: hear and say, for each that the environment names.
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import type { Sweep } from '#platform/sweeps.ts'
import type { Channel } from './channels/channel.ts'
import { max } from './channels/max.ts'
import { telegram } from './channels/telegram.ts'
import { fetchFiles } from './fetching.ts'
import { hearChannel } from './hearing.ts'
import { offerHook, type Hook } from './hooking.ts'
import { sendMessages } from './sending.ts'
import { putChannels } from './store/conversations.ts'

export function channelsOf({ max: forMax, telegram: forTelegram }: Pick<Config, 'max' | 'telegram'>): Channel[] {
  return [
    ...(forMax ? [max(forMax.token, forMax.apiUrl)] : []),
    ...(forTelegram ? [telegram(forTelegram.token, forTelegram.apiUrl)] : []),
  ]
}

/** Those of them that bring what they hear by themselves. */
export function hooksOf(config: Pick<Config, 'max' | 'telegram'>, channels: readonly Channel[]): Hook[] {
  return channels.flatMap(channel => {
    const secret = config[channel.name]?.hookSecret
    return secret ? [{ channel, secret }] : []
  })
}

/** None where no messenger is set up; the database learns which are. `publicUrl` is where hooks are brought to. */
export async function messengerSweeps(
  db: Db,
  channels: readonly Channel[],
  { hooks = [], publicUrl = '' }: { hooks?: readonly Hook[]; publicUrl?: string | undefined } = {},
): Promise<Sweep[]> {
  await putChannels(
    db,
    channels.map(({ name }) => name),
  )
  return channels.flatMap(channel => {
    const hook = hooks.find(one => one.channel === channel)
    return [
      hook ? offering(hook, publicUrl) : asking(channel),
      { name: `say in ${channel.name}`, everyMs: 2000, run: (on, at) => sendMessages(on, at, channel) },
      { name: `fetch files of ${channel.name}`, everyMs: 2000, run: (on, at) => fetchFiles(on, at, channel) },
    ] satisfies Sweep[]
  })
}

function offering(hook: Hook, publicUrl: string): Sweep {
  let agreed = false
  const run = async (on: Db) => {
    if (!agreed) agreed = await offerHook(on, hook, publicUrl)
    return 0
  }
  return { name: `offer a hook to ${hook.channel.name}`, everyMs: 20_000, run }
}

/** A messenger that still has a hook would tell nothing when asked: it is taken away first. */
function asking(channel: Channel): Sweep {
  let free = false
  const run = async (on: Db, at: Date) => {
    free ||= await channel.unhook().then(
      () => true,
      () => false,
    )
    return hearChannel(on, at, channel)
  }
  return { name: `hear ${channel.name}`, everyMs: 2000, run }
}
