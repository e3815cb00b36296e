// Expands a hunspell dictionary (words with flags, and what endings a flag allows) into plain words.
import { readFileSync } from 'node:fs'

type Ending = { strip: string; add: string; fits: RegExp }

/** All forms of all words, in lower case; a form may come twice. */
export function* expandHunspell(affixPath: string, wordsPath: string): Generator<string> {
  const endings = readEndings(readFileSync(affixPath, 'utf8'))
  const [, ...lines] = readFileSync(wordsPath, 'utf8').split('\n')
  for (const line of lines) {
    const [word = '', flags = ''] = line.trim().split('/')
    if (word === '') continue
    yield word.toLowerCase()
    for (const flag of flags) for (const form of formsOf(word, endings.get(flag))) yield form.toLowerCase()
  }
}

/** Flag → last letter of the words its endings fit → endings; those that fit several letters stand under ''. */
type Endings = Map<string, Map<string, Ending[]>>

/** Lines look like «SFX Y чь жешь чь»: kind, flag, what to cut («0» is nothing), what to add, which words it fits. */
function readEndings(affixes: string): Endings {
  const endings: Endings = new Map()
  for (const line of affixes.split('\n')) {
    const [kind, flag = '', strip = '', add = '', condition] = line.trim().split(/\s+/)
    if (kind === 'PFX') throw new Error('This dictionary was known to have no prefixes')
    if (kind !== 'SFX' || condition === undefined) continue
    const ending = { strip: nothing(strip), add: nothing(add), fits: new RegExp(`${condition}$`, 'u') }
    const byLetter = endings.get(flag) ?? new Map<string, Ending[]>()
    endings.set(flag, byLetter)
    const letter = /[а-яё]$/u.exec(condition)?.[0] ?? ''
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), ending])
  }
  return endings
}

const nothing = (piece: string) => (piece === '0' ? '' : piece)

function formsOf(word: string, byLetter: Map<string, Ending[]> | undefined): string[] {
  const endings = [...(byLetter?.get(word.at(-1) ?? '') ?? []), ...(byLetter?.get('') ?? [])]
  return endings
    .filter(({ strip, fits }) => word.endsWith(strip) && fits.test(word))
    .map(({ strip, add }) => word.slice(0, word.length - strip.length) + add)
}
