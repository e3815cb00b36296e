// The value of a norm with its unit in words.
import { plural } from '#calendar/plural.ts'

const units: Record<string, [string, string, string]> = {
  s: ['секунда', 'секунды', 'секунд'],
  min: ['минута', 'минуты', 'минут'],
  h: ['час', 'часа', 'часов'],
  d: ['день', 'дня', 'дней'],
  w: ['рабочий день', 'рабочих дня', 'рабочих дней'],
  mark: ['балл', 'балла', 'баллов'],
}

/** «минут», «рабочих дней»; nothing where things are simply counted. */
export const unitWord = (unit: string): string => units[unit]?.[2] ?? ''

/** «15 минут», «10 рабочих дней», «3». */
export function valueWords(value: number, unit: string): string {
  const forms = units[unit]
  return forms ? `${value.toLocaleString('ru')} ${plural(value, ...forms)}` : value.toLocaleString('ru')
}
