// Clauses grouped and put in the order of the Code.

/** A clause and all under it: «4.2» has «4.2.3», not «4.20». */
export const isUnder = (id: string, clause: string): boolean => id === clause || id.startsWith(`${clause}.`)

/** «4.2» of «4.2.3», «3.6» of «3.6.а»: what a plot and a table can show without eighty rows. */
export const headOf = (clause: string): string => clause.split('.').slice(0, 2).join('.')

/** As they stand in the document: 2.1, 2.2, 3.1 … 4.10 after 4.9. */
export function byClause(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [one, other] = [left[i] ?? '', right[i] ?? '']
    if (one === other) continue
    const [first, second] = [Number(one), Number(other)]
    if (one !== '' && other !== '' && !Number.isNaN(first) && !Number.isNaN(second)) return first - second
    return one.localeCompare(other, 'ru')
  }
  return 0
}
