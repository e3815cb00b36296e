// A mark on a client lives for days, not for ever: it is in force until its last day, or until somebody took it away.
import { addDays } from '#calendar/day.ts'

export const inForce = ({ lastOn, endedAt }: { lastOn: string; endedAt: string | null }, today: string): boolean =>
  endedAt === null && today <= lastOn

/** What speaks against the last day (`YYYY-MM-DD`); undefined where it may be. `most` in days. */
export function whyNotUntil(lastOn: string, today: string, most: number): string | undefined {
  if (lastOn < today) return 'Последний день отметки уже прошёл. Выберите день впереди.'
  const latest = addDays(today, most)
  return lastOn > latest
    ? `Отметка живёт не дольше ${most} дней. Выберите день не позже ${latest.split('-').toReversed().join('.')}.`
    : undefined
}
