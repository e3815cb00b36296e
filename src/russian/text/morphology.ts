// Gives each word of a text its reading: the number of the word, its tag, its lemma, chosen by the words around it.
import { bytesOf } from '../base64.ts'
import { disambiguate, weigh } from './disambiguate.ts'
import { lookUp } from './readings.ts'
import { CAPITAL, LATIN, WORD } from './tokens.ts'
import { weights as packed } from './weights.data.ts'
import { NOUN } from '../dictionary/tag-bits.ts'
import type { Dictionary } from '../dictionary/reader.ts'
import type { Readings } from './readings.ts'
import type { Sentence } from './sentences.ts'
import type { Tokens } from './tokens.ts'

/** Struct of arrays by token. A token that is no word, or that nobody can guess, has −1 in `ids`, `tags` and `lemmas`, 0 in the bits. */
export type Morphology = {
  readonly readings: Readings
  /** Number of the word in the dictionary. */
  readonly ids: Int32Array
  /** The chosen reading: an index among the readings of its own word. */
  readonly analyses: Int16Array
  readonly tags: Int32Array
  /** Bits of the class and of the shape of the chosen reading (tag-bits.ts). An unknown capitalised word is a NOUN without shape. */
  readonly classes: Int32Array
  readonly shapes: Int32Array
  /** Lemma of the chosen reading. */
  readonly lemmas: Int32Array
}

const weights = new Int8Array(bytesOf(packed).buffer)

export function understand(dictionary: Dictionary, tokens: Tokens, sentences: readonly Sentence[]): Morphology {
  const { count } = tokens
  const readings = lookUp(dictionary, tokens)
  const chosen = disambiguate(tokens, sentences, readings, dictionary.tags, weigh(weights, readings, dictionary.tags))
  const analyses = new Int16Array(count).fill(-1)
  const tags = new Int32Array(count).fill(-1)
  const classes = new Int32Array(count)
  const shapes = new Int32Array(count)
  const lemmas = new Int32Array(count).fill(-1)
  for (let i = 0; i < count; i++) {
    const reading = chosen[i]!
    if (reading < 0) {
      if (tokens.kind[i] === WORD && (tokens.flags[i]! & (CAPITAL | LATIN)) === CAPITAL) classes[i] = NOUN
      continue
    }
    const tag = readings.tags[reading]!
    analyses[i] = reading - readings.from[i]!
    tags[i] = tag
    classes[i] = dictionary.tags.classes[tag]!
    shapes[i] = dictionary.tags.shapes[tag]!
    lemmas[i] = readings.lemmas[reading]!
  }
  return { readings, ids: readings.ids, analyses, tags, classes, shapes, lemmas }
}
