// Words typed with a letter of another alphabet that looks the same: found and put right, so that search and checks see them.
import type { Repair } from '../model.ts'

const cyrillic = 'авекмнорстухАВЕКМНОРСТУХ'
/** Letters that look like `cyrillic`, place for place. */
const lookalikes = ['aBeKMHopcTyxABEKMHOPCTYX', 'αβεκμηορςτυχΑΒΕΚΜΗΟΡϹΤΥΧ']
const twins = new Map(lookalikes.flatMap(row => Array.from(row, (letter, i) => [letter, cyrillic.charAt(i)] as const)))

/** Repairs words that are Russian but for their look-alike letters; a foreign word or a foreign letter without a twin stays. */
export function repairAlphabet(source: string): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = []
  const text = source.replace(/[\p{L}\p{M}]+/gu, (word, start: number) => {
    if (!/\p{Script=Cyrillic}/u.test(word) || /^\p{Script=Cyrillic}+$/u.test(word)) return word
    const letters = Array.from(word, letter => (/\p{Script=Cyrillic}/u.test(letter) ? letter : twins.get(letter)))
    if (letters.includes(undefined)) return word
    const repaired = letters.join('')
    repairs.push({ start, word, repaired })
    return repaired
  })
  return { text, repairs }
}
