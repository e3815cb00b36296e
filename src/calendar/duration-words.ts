// Words for lengths of time: «12 минут», «1 час 05 минут», «через 2 часа», «5 минут назад».
import { plural } from './plural.ts'

/** Rounded down to whole minutes; negative lengths are said as positive. «меньше минуты», «12 минут», «1 час 05 минут», «2 часа». */
export const durationWords = (minutes: number): string => say(minutes, 'минута')

/** «через 21 минуту»; «сейчас» within a minute. */
export const untilWords = (minutes: number): string => (Math.abs(minutes) < 1 ? 'сейчас' : `через ${say(minutes, 'минуту')}`)

/** «21 минуту назад»; «только что» within a minute. */
export const agoWords = (minutes: number): string => (Math.abs(minutes) < 1 ? 'только что' : `${say(minutes, 'минуту')} назад`)

function say(length: number, one: 'минута' | 'минуту'): string {
  const all = Math.floor(Math.abs(length))
  if (all === 0) return 'меньше минуты'
  const [hours, minutes] = [Math.floor(all / 60), all % 60]
  const minuteWord = plural(minutes, one, 'минуты', 'минут')
  if (hours === 0) return `${minutes} ${minuteWord}`
  const hourWords = `${hours} ${plural(hours, 'час', 'часа', 'часов')}`
  return minutes === 0 ? hourWords : `${hourWords} ${String(minutes).padStart(2, '0')} ${minuteWord}`
}
