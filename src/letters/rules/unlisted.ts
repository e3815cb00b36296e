// Words of the body that no dictionary has: slips, each near a right word, and strangers («имплементация»), near none.
import { misspelt } from '#russian/spelling/check.ts'
import { proposals } from '#russian/spelling/suggest.ts'
import { CAPITAL, WORD, wordAt } from '#russian/text/tokens.ts'
import { blockOf, isBody, isQuoted, type Text } from '#russian/text/read.ts'
import { jargon } from '../words/jargon.data.ts'

/** Tokens in order. A stranger is spelt as it is meant, but a reader may not know it. */
export type Unlisted = { slips: readonly number[]; strangers: readonly number[] }

/** Quotations, sentences in another language and the listed terms of the trade are left out. */
export function unlistedIn(text: Text): Unlisted {
  if (text !== lastText) lastUnlisted = newUnlisted(text)
  lastText = text
  return lastUnlisted
}

/** Two rules ask of the same text. */
let lastText: Text | undefined
let lastUnlisted: Unlisted = { slips: [], strangers: [] }

function newUnlisted(text: Text): Unlisted {
  const isOwn = ownWord(text)
  const slips: number[] = []
  const strangers: number[] = []
  for (const i of misspelt(text)) {
    if (!isOwn(i)) continue
    const isLate = slips.length + strangers.length >= MOST_COMPARED
    if (isLate || (text.tokens.flags[i]! & CAPITAL) !== 0 || isNear(text, i)) slips.push(i)
    else if (!TOLD_BY_ENDING.test(wordAt(text.tokens, i))) strangers.push(i)
  }
  return { slips, strangers }
}

/** Tells whether the sender says the word, in Russian, and it is no term of the trade. */
export function ownWord(text: Text): (i: number) => boolean {
  const foreign = new Map<number, boolean>()
  return i =>
    isBody(blockOf(text, i)) &&
    !isQuoted(text, i) &&
    !isForeign(text, text.sentenceAt[i]!, foreign) &&
    !isTerm(wordAt(text.tokens, i))
}

/** Looking for a near word takes milliseconds: of a text full of slips no more are compared than this. */
export const MOST_COMPARED = 8
/** In hundredths of a plain slip: what is farther from any word is no slip. Of a hundred slips of letters the farthest is at 135. */
const FARTHEST = 150

/** «Прививальщица», «тестомесильщик»: the ending tells that it is what somebody works as; «на сутчевской фабрике»: that it is called after a place. */
const TOLD_BY_ENDING =
  /[а-яё]{4}(?:(?:[лнв]ьщи|овщи|евщи|тчи|дчи)[кц](?:а|у|ом|е|и|ов|ам|ами|ах|ы|ей)?|(?<!ич)[сц]к(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими))$/u

function isNear({ dictionary, tokens }: Text, i: number): boolean {
  const [best] = proposals(dictionary, wordAt(tokens, i))
  return best !== undefined && best.cost <= FARTHEST
}

/** A term of the trade, in any case: it is spelt as it should be, and the rule for jargon speaks of it. */
const isTerm = (word: string): boolean => {
  const small = word.toLowerCase()
  for (let end = small.length; end >= Math.max(3, small.length - ENDING); end--) if (TERMS.has(small.slice(0, end))) return true
  return false
}
const TERMS: ReadonlySet<string> = new Set(jargon.map(({ term }) => term.toLowerCase()))
const ENDING = 3

/** Is the sentence Chuvash, Tatar or Mari? Their letters tell; a name with them in a Russian sentence does not. `known` keeps answers. */
function isForeign({ tokens, sentences }: Text, sentence: number, known: Map<number, boolean>): boolean {
  const before = known.get(sentence)
  if (before !== undefined) return before
  const { first, last } = sentences[sentence]!
  let [words, foreign] = [0, 0]
  for (let at = first; at < last; at++) {
    if (tokens.kind[at] !== WORD) continue
    words++
    if (FOREIGN.test(wordAt(tokens, at))) foreign++
  }
  const answer = foreign > 0 && foreign * 4 >= words
  known.set(sentence, answer)
  return answer
}
const FOREIGN = /[ӑӗҫӳӐӖҪӲәөүҗңһӘӨҮҖҢҺӧӱӹӓӦӰӸӒ]/u
