// Whether two files may be one client: by INN, by telephone and name, by birth date and name.
import type { Client, NewClient } from '../model.ts'
import { keyWords } from './name-key.ts'

type Looks = Pick<Client, 'kind' | 'surname' | 'name' | 'patronymic' | 'title' | 'birthOn' | 'inn' | 'phone'>

/** `strong`: most probably the same, a second file is not begun without a word; `weak`: worth a look. */
export function alike(a: Looks, b: Looks): 'strong' | 'weak' | undefined {
  if (a.kind !== b.kind) return undefined
  if (a.inn !== null && a.inn === b.inn) return 'strong'
  const named = similarNames(wordsOf(a), wordsOf(b))
  const phone = a.phone !== null && a.phone === b.phone
  if (a.birthOn !== null && b.birthOn !== null && a.birthOn !== b.birthOn) return phone ? 'weak' : undefined
  const birth = a.birthOn !== null && a.birthOn === b.birthOn
  if (named && (phone || birth)) return 'strong'
  return phone || sameName(wordsOf(a), wordsOf(b)) ? 'weak' : undefined
}

const wordsOf = ({ kind, surname, name, patronymic, title }: Looks) =>
  keyWords(kind === 'organisation' ? title : `${surname} ${name} ${patronymic}`)

/** Two words of a name agree (a surname may have changed by marriage), or all of the shorter one. */
export function similarNames(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, [...b]] : [b, [...a]]
  let agreed = 0
  for (const word of short) {
    const twin = long.findIndex(other => closeWords(word, other))
    if (twin >= 0) {
      long.splice(twin, 1)
      agreed++
    }
  }
  return short.length > 0 && agreed >= Math.min(2, short.length)
}

const sameName = (a: readonly string[], b: readonly string[]) =>
  a.length > 1 && a.length === b.length && a.toSorted().join(' ') === b.toSorted().join(' ')

/** One slip in a short word, two in a long one. */
function closeWords(a: string, b: string): boolean {
  const allowed = Math.min(a.length, b.length) >= 8 ? 2 : Math.min(a.length, b.length) >= 4 ? 1 : 0
  return Math.abs(a.length - b.length) <= allowed && slips(a, b) <= allowed
}

/** Levenshtein's distance; words are short. */
function slips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

export const looksOf = (asked: NewClient, phone: string | null): Looks => ({ ...asked, phone })
