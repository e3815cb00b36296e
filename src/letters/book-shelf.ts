// Tells where in a text phrases of many books may begin: every word is looked at once for all books, not once for each of them.
import type { Dictionary } from '#russian/dictionary/reader.ts'
import type { Text } from '#russian/text/read.ts'
import { WORD, codeAt, wordAt } from '#russian/text/tokens.ts'

/** What a book says of the words that begin its phrases. */
export type Beginnings = {
  /** The lexemes, and the single forms, with which any of its phrases begins: of other words the book is never asked. */
  lemmas: Iterable<number>
  forms: Iterable<number>
  /** Of phrases that begin with the word of this number in the dictionary; undefined where none does. */
  with(id: number): Following | undefined
  /** Does any begin with a word that no dictionary has and that begins with these letters (`PREFIX` at most, lower case)? Absent: any may. */
  as?(prefix: string): boolean
}

/** The words of which one must come second: lemmas, or single forms as `~id`. 'anything' where the first word is enough. */
export type Following = 'anything' | Iterable<number>

/** Where the phrases of one book may begin in a text. */
export type Places = {
  at: (text: Text, token: number) => boolean
  /** The first such token in [from, end), or `end`. */
  next: (text: Text, from: number, end: number) => number
}

export type Shelf = {
  /** Puts a book on the shelf; the answer says less than whether a phrase stands there, and never too little. */
  add(book: Beginnings): Places
}

/** By how many letters a word is known that no dictionary has. */
export const PREFIX = 4

const shelves = new WeakMap<Dictionary, Shelf>()

export function shelfOf(dictionary: Dictionary): Shelf {
  const known = shelves.get(dictionary)
  if (known) return known
  const shelf = newShelf(dictionary)
  shelves.set(dictionary, shelf)
  return shelf
}

/** A book of single words: some reading of the word is one of these lexemes. */
export const singleWords = (dictionary: Dictionary, lemmas: ReadonlySet<number>): Beginnings => ({
  lemmas,
  forms: [],
  with(id) {
    for (let a = dictionary.analysesCount(id) - 1; a >= 0; a--) if (lemmas.has(dictionary.lemmaId(id, a))) return 'anything'
    return undefined
  },
})

/** The words kept are those of late texts: all are forgotten when there are so many. */
const MOST_WORDS = 1 << 14

function newShelf(dictionary: Dictionary): Shelf {
  const knownWords = dictionary.lexicon.words.wordCount
  const books: Beginnings[] = []
  /** Lexeme, or single form as `~id` → numbers of the books that begin a phrase with it. */
  const ofKey = new Map<number, readonly number[]>()
  /** Lists of numbers of books, with ENOUGH or without, one after another; a list is known by where it begins × 256 + how long it is. */
  let lists = new Uint16Array(1 << 14)
  let listsEnd = 0
  /** Word, or letters of a word that no dictionary has → the list of the books in which it begins a phrase. */
  const ofWord = new Map<number | string, number>()
  /** Hashes of book, first word and second word: a bit that is not set is no phrase for sure. */
  const pairs = new Int32Array((1 << PAIR_BITS) / 32)
  /** Of words met again and again, the same without a search: number of the word and its list, side by side. */
  const late = new Int32Array(LATE * 2).fill(-1)
  let lastText: Text | undefined
  /** For each book as many cells as the text needs: one bit for each token. */
  let cells = 0
  let marks = new Int32Array()

  const booksOf = (word: number | string): number => {
    const known = ofWord.get(word)
    if (known !== undefined) return known
    if (ofWord.size >= MOST_WORDS) forget()
    const asked = typeof word === 'string' ? books.keys() : booksBegunBy(word)
    const found = Array.from(asked).flatMap(number => {
      const book = books[number]!
      if (typeof word === 'string') return (book.as?.(word) ?? true) ? [number | ENOUGH] : []
      const following = book.with(word)
      if (following === undefined) return []
      if (following === 'anything') return [number | ENOUGH]
      for (const second of following) {
        for (const pair of [pairOf(number, word, second), pairOf(ANY, word, second)]) pairs[pair >>> 5]! |= 1 << (pair & 31)
      }
      return [number]
    })
    const list = written(found)
    ofWord.set(word, list)
    return list
  }
  const written = (numbers: readonly number[]): number => {
    if (listsEnd + numbers.length > lists.length) {
      const longer = new Uint16Array(lists.length * 2)
      longer.set(lists)
      lists = longer
    }
    lists.set(numbers, listsEnd)
    listsEnd += numbers.length
    return (listsEnd - numbers.length) * 256 + numbers.length
  }
  const booksBegunBy = (id: number): Set<number> => {
    const numbers = new Set(ofKey.get(~id))
    for (let a = dictionary.analysesCount(id) - 1; a >= 0; a--)
      for (const number of ofKey.get(dictionary.lemmaId(id, a)) ?? []) numbers.add(number)
    return numbers
  }
  const lateBooksOf = (id: number): number => {
    const place = (id & (LATE - 1)) * 2
    if (late[place] === id) return late[place + 1]!
    const list = booksOf(id)
    late[place] = id
    late[place + 1] = list
    return list
  }
  const forget = (): void => {
    ofWord.clear()
    listsEnd = 0
    late.fill(-1)
    pairs.fill(0)
    lastText = undefined
  }
  const goesOn = ({ tokens, ids, readings: { from, lemmas } }: Text, book: number, first: number): boolean => {
    const second = first + 1 < tokens.count && codeAt(tokens, first + 1) === COMMA ? first + 2 : first + 1
    if (second >= tokens.count) return false
    const start = Math.imul(book + 1, 0x9e3779b1) ^ ids[first]!
    for (let r = from[second]!; r < from[second + 1]!; r++) if (isPair(start, lemmas[r]!)) return true
    return isPair(start, ~ids[second]!)
  }
  const isPair = (start: number, second: number): boolean => {
    const pair = scattered(start, second)
    return (pairs[pair >>> 5]! & (1 << (pair & 31))) !== 0
  }
  const look = (text: Text): void => {
    const { ids, tokens } = text
    const { kind, count } = tokens
    cells = (count >>> 5) + 1
    if (marks.length < cells * books.length || marks.length > MOST_KEPT) marks = new Int32Array(cells * books.length)
    else marks.fill(0, 0, cells * books.length)
    for (let i = 0; i < count; i++) {
      const id = ids[i]!
      if (id < 0 && kind[i] !== WORD) continue
      const isKnown = id >= 0 && id < knownWords
      const list = isKnown ? lateBooksOf(id) : booksOf(wordAt(text.tokens, i).toLowerCase().slice(0, PREFIX))
      let mayGoOn = 0
      for (let n = list >>> 8, end = n + (list & 255); n < end; n++) {
        const number = lists[n]! & ~ENOUGH
        if (number === lists[n]) {
          if (mayGoOn === 0) mayGoOn = goesOn(text, ANY, i) ? 1 : 2
          if (mayGoOn === 2 || !goesOn(text, number, i)) continue
        }
        marks[number * cells + (i >>> 5)]! |= 1 << (i & 31)
      }
    }
    lastText = text
  }
  return {
    add(book) {
      const number = books.push(book) - 1
      const write = (key: number): void => {
        const numbers = ofKey.get(key)
        ofKey.set(key, numbers ? [...numbers, number] : [number])
      }
      for (const lemma of book.lemmas) write(lemma)
      for (const form of book.forms) write(~form)
      forget()
      return {
        at(text, token) {
          if (text !== lastText) look(text)
          return (marks[number * cells + (token >>> 5)]! & (1 << (token & 31))) !== 0
        },
        next(text, from, end) {
          if (from >= end) return end
          if (text !== lastText) look(text)
          const last = (end - 1) >>> 5
          let cell = from >>> 5
          let bits = marks[number * cells + cell]! & (-1 << (from & 31))
          while (bits === 0) {
            if (++cell > last) return end
            bits = marks[number * cells + cell]!
          }
          return Math.min(end, (cell << 5) + 31 - Math.clz32(bits & -bits))
        },
      }
    },
  }
}

const LATE = 1 << 15
const COMMA = 44
/** Marks a book in which the word is enough to begin a phrase, whatever follows. */
const ENOUGH = 1 << 15
/** Stands for all books in a pair. */
const ANY = -1
const PAIR_BITS = 20
/** Room for a text of usual length is used again; that of a very long one is given back. */
const MOST_KEPT = 1 << 16

const pairOf = (book: number, first: number, second: number): number => scattered(Math.imul(book + 1, 0x9e3779b1) ^ first, second)

function scattered(start: number, second: number): number {
  const mixed = Math.imul(Math.imul(start, 0x85ebca6b) ^ second, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 15)) >>> (32 - PAIR_BITS)
}
