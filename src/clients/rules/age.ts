// How old somebody is on a day.
import { counted } from '#calendar/plural.ts'

/** «57 лет» on a day; both `YYYY-MM-DD`. */
export function ageWords(birthOn: string, today: string): string {
  const years = Number(today.slice(0, 4)) - Number(birthOn.slice(0, 4)) - (today.slice(5) < birthOn.slice(5) ? 1 : 0)
  return counted(years, 'год', 'года', 'лет')
}
