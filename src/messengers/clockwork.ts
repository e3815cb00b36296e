// What messengers ask to be done by the clock: hear and say, for each that the environment names.
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import type { Sweep } from '#platform/sweeps.ts'
import type { Channel } from './channels/channel.ts'
import { max } from './channels/max.ts'
import { telegram } from './channels/telegram.ts'
import { hearChannel } from './hearing.ts'
import { sendMessages } from './sending.ts'
import { putChannels } from './store/conversations.ts'

export function channelsOf({ max: forMax, telegram: forTelegram }: Pick<Config, 'max' | 'telegram'>): Channel[] {
  return [
    ...(forMax ? [max(forMax.token, forMax.apiUrl)] : []),
    ...(forTelegram ? [telegram(forTelegram.token, forTelegram.apiUrl)] : []),
  ]
}

/** None where no messenger is set up; the database learns which are. */
export async function messengerSweeps(db: Db, channels: readonly Channel[]): Promise<Sweep[]> {
  await putChannels(
    db,
    channels.map(({ name }) => name),
  )
  return channels.flatMap(channel => [
    { name: `hear ${channel.name}`, everyMs: 2000, run: (on: Db, at: Date) => hearChannel(on, at, channel) },
    { name: `say in ${channel.name}`, everyMs: 2000, run: (on: Db, at: Date) => sendMessages(on, at, channel) },
  ])
}
