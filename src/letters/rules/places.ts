// Where in a letter a rule looks: sentences of the body, words that the sender says himself.
import { isBody, isQuoted, type Text } from '#russian/text/read.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { WORD } from '#russian/text/tokens.ts'
import type { Letter } from '../letter.ts'
import { meetings, type Met, type PhraseBook } from '../phrases.ts'

/** Sentences of paragraphs, items and postscripts. */
export function bodySentences({ text }: Letter): readonly Sentence[] {
  if (text !== lastText) lastBody = text.sentences.filter(sentence => isBody(text.blocks[sentence.block]!))
  lastText = text
  return lastBody
}

/** One rule after another asks of the same text. */
let lastText: Text | undefined
let lastBody: readonly Sentence[] = []

/** The body and the headings within it: «7. Если работа не понравится» tells what the lines under it answer. */
export function answeringSentences({ text }: Letter): readonly Sentence[] {
  const begins = text.blocks.findIndex(isBody)
  return text.sentences.filter(
    ({ block }) => isBody(text.blocks[block]!) || (block > begins && begins >= 0 && text.blocks[block]!.kind === 'heading'),
  )
}

/** Word tokens of the body outside quotation marks. */
export function ownWords(letter: Letter): number[] {
  const { text } = letter
  const words: number[] = []
  for (const { first, last } of bodySentences(letter))
    for (let i = first; i < last; i++) if (text.tokens.kind[i] === WORD && !isQuoted(text, i)) words.push(i)
  return words
}

/** Phrases of a list met in the body outside quotation marks. */
export const ownMeetings = <T>(letter: Letter, book: PhraseBook<T>): Met<T>[] =>
  bodySentences(letter).flatMap(sentence =>
    meetings(book, letter.text, sentence).filter(({ first }) => !isQuoted(letter.text, first)),
  )
