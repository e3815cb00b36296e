// Tells at one look in which of many phrase books a phrase begins at a word: asked once for a text, not once for each book.
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { Text } from '#russian/text/read.ts'
import { WORD } from '#russian/text/tokens.ts'

/** Does any phrase of the book begin with the word of this number? Asked once for each word of the language that is met. */
export type BeginsWith = (id: number) => boolean

export type Shelf = {
  /** Puts a book on the shelf; the answer tells where a phrase of it may begin: at words that no dictionary has, always. */
  add(begins: BeginsWith): (text: Text, token: number) => boolean
}

const shelves = new WeakMap<Dictionary, Shelf>()

export function shelfOf(dictionary: Dictionary): Shelf {
  const known = shelves.get(dictionary)
  if (known) return known
  const shelf = newShelf(dictionary.lexicon.words.wordCount)
  shelves.set(dictionary, shelf)
  return shelf
}

const BITS = 32

function newShelf(knownWords: number): Shelf {
  const books: BeginsWith[] = []
  /** Word → in which books it begins a phrase, one bit for each; dropped when a book is added. */
  const ofWord = new Map<number, Uint32Array>()
  let width = 0
  let everywhere = new Uint32Array()
  let lastText: Text | undefined
  let table = new Uint32Array()

  const bitsOf = (id: number): Uint32Array => {
    let bits = ofWord.get(id)
    if (bits) return bits
    bits = new Uint32Array(width)
    for (const [book, begins] of books.entries()) if (begins(id)) bits[book >>> 5]! |= 1 << (book & (BITS - 1))
    ofWord.set(id, bits)
    return bits
  }
  const look = (text: Text): void => {
    lastText = text
    const { kind, count } = text.tokens
    table = new Uint32Array(count * width)
    for (let i = 0; i < count; i++) {
      const id = text.ids[i]!
      if (id < 0 && kind[i] !== WORD) continue
      const bits = id >= 0 && id < knownWords ? bitsOf(id) : everywhere
      for (let cell = 0; cell < width; cell++) table[i * width + cell] = bits[cell]!
    }
  }
  return {
    add(begins) {
      const book = books.push(begins) - 1
      const [cell, bit] = [book >>> 5, 1 << (book & (BITS - 1))]
      width = Math.ceil(books.length / BITS)
      everywhere = new Uint32Array(width).fill(~0)
      ofWord.clear()
      lastText = undefined
      return (text, token) => {
        if (text !== lastText) look(text)
        return (table[token * width + cell]! & bit) !== 0
      }
    },
  }
}
