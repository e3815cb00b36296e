// The week of a department as people write it: «09:00–13:00, 13:45–18:00», an empty day is a day off.

/** Stretches of local time within one day. */
export type DayHours = [from: string, to: string][]

const stretch = /^(\d{1,2})(?:[:.](\d\d))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d\d))?$/u

/** Undefined where it cannot be read, or where the stretches overlap or run backwards. */
export function readHours(typed: string): DayHours | undefined {
  const text = typed.trim().toLowerCase()
  if (text === '' || text === 'выходной') return []
  const day: DayHours = []
  for (const part of text.split(/[,;]/u)) {
    const [, fromHour, fromMinute, toHour, toMinute] = stretch.exec(part.trim()) ?? []
    if (!fromHour || !toHour) return undefined
    day.push([clock(fromHour, fromMinute), clock(toHour, toMinute)])
  }
  return inOrder(day) ? day : undefined
}

const clock = (hour: string, minute = '00') => `${hour.padStart(2, '0')}:${minute}`

/** Each stretch ends after it began and before the next one begins, all within the day. */
export const inOrder = (day: DayHours): boolean =>
  day.every(([from, to], i) => isClock(from) && isClock(to) && from < to && (i === 0 || day[i - 1]![1] <= from))

const isClock = (time: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(time)

export const hoursWords = (day: DayHours): string => day.map(([from, to]) => `${from}–${to}`).join(', ') || 'выходной'
