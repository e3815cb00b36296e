// Where in Russia the invented town lies: in Moscow's time, unless the office there is closed and elsewhere it is open.
import { earliestMomentOf, isWorking, latestMomentOf } from '#calendar/working-time.ts'
import { localOf } from '#calendar/zone.ts'
import { frameOf } from './frame.ts'

/** From Moscow eastward, then Kaliningrad; one for each hour. */
const zones = [
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
  'Europe/Kaliningrad',
] as const

const minute = 60_000

/**
 * A demo is looked at when somebody has time, often in the evening or on another continent: an empty hall would show little.
 * So the town is moved to the nearest zone of Russia where the reception goes on and has half an hour left; on days off nothing helps.
 */
export function zoneAwake(now: Date): string {
  return zones.find(zone => isAwake(now.getTime(), zone)) ?? zones[0]
}

function isAwake(now: number, zone: string): boolean {
  const { office } = frameOf({ word: '', now: new Date(now), zone })
  const { date } = localOf(now, zone)
  const [opening, closing] = [earliestMomentOf(date, office), latestMomentOf(date, office)]
  if (!opening || !closing || !isWorking(now, office)) return false
  return now >= Date.parse(opening) + 30 * minute && now <= Date.parse(closing) - 30 * minute
}
