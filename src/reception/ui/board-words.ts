// Small words of the public screens: minutes of a wait, the day and the hour of the hall.
import { localOf } from '#calendar/zone.ts'
import type { ExpectedWait } from '../model.ts'

export const localDay = (instant: number, zone: string): string => localOf(instant, zone).date
export const localHour = (instant: number, zone: string): number => Math.floor(localOf(instant, zone).minute / 60)

/** «10–15», «до 5»; a dash where nobody serves. */
export const minutesWords = (wait: ExpectedWait): string =>
  wait === null ? '—' : wait.fromMinutes === 0 ? `до ${wait.toMinutes}` : `${wait.fromMinutes}–${wait.toMinutes}`
