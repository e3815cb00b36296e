// The bank as it is now: what comes with the program, overwritten and added to by the centre; and what makes a fair situation.
import type { Situation } from '../model.ts'

/** The latest edition of each key. A key that the centre retired stays in the list with `retired`. */
export function bankOf(shipped: readonly Situation[], written: readonly Situation[]): Situation[] {
  const latest = new Map(shipped.map(one => [one.key, one]))
  for (const one of written) if (one.edition > (latest.get(one.key)?.edition ?? -1)) latest.set(one.key, one)
  return [...latest.values()]
}

export const inUse = (bank: readonly Situation[]): Situation[] => bank.filter(({ retired }) => !retired)

/** How many times longer than every wrong option a right one may be before its length gives it away. */
const givesAway = 1.5

/** What is wrong with a situation, in words for the one who writes it; undefined: nothing. */
export function lackOf({ options }: Pick<Situation, 'options'>): string | undefined {
  const [right, wrong] = [options.filter(one => one.right), options.filter(one => !one.right)]
  if (right.length === 0) return 'Отметьте хотя бы один верный вариант.'
  if (wrong.length === 0) return 'Нужен хотя бы один неверный вариант.'
  if (new Set(options.map(one => one.text.toLocaleLowerCase('ru'))).size < options.length) return 'Два варианта одинаковы.'
  if (longest(right) > givesAway * longest(wrong)) return 'Верный вариант намного длиннее остальных и выдаёт себя. Сократите его.'
  if (longest(wrong) > 2 * longest(right)) return 'Неверный вариант намного длиннее верного и выдаёт его. Сократите его.'
  return undefined
}

const longest = (options: readonly { text: string }[]) => Math.max(...options.map(({ text }) => text.length))
