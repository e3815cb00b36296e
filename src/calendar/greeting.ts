// Chooses the greeting by the centre's clock.
import { localOf } from './zone.ts'
import type { Instant } from './zone.ts'

/** Morning 5–11, day 11–17, evening 17–23; at night the neutral word: «доброй ночи» is said on parting. */
export function greeting(instant: Instant, zone: string): 'Доброе утро' | 'Добрый день' | 'Добрый вечер' | 'Здравствуйте' {
  const hour = localOf(instant, zone).minute / 60
  if (hour < 5 || hour >= 23) return 'Здравствуйте'
  if (hour < 11) return 'Доброе утро'
  return hour < 17 ? 'Добрый день' : 'Добрый вечер'
}
