// Measures the dictionary: time to open, look-ups a second with all analyses and with lemmas, memory. Run by `node`.
import { compressed, dictionaryFile, loadDictionary } from './open.ts'
import type { Dictionary } from './reader.ts'

const ROUNDS = 20
const STEP = 37

function measure(): void {
  dictionaryFile()
  const before = performance.now()
  const dictionary = loadDictionary()
  const opened = performance.now() - before
  const words = sample(dictionary)
  const read = rate(words, word => readAll(dictionary, word, false))
  const lemmas = rate(words, word => readAll(dictionary, word, true))
  console.log(`open ${opened.toFixed(1)} ms`)
  console.log(
    `look-ups with all analyses ${read} a second, with lemmas ${lemmas} a second (${words.length} words, ${ROUNDS} rounds)`,
  )
  console.log(`resident memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`)
  for (const encoding of ['br', 'gzip'] as const)
    console.log(`${encoding} ${(compressed(encoding).length / 2 ** 20).toFixed(2)} MB`)
}

const sample = (dictionary: Dictionary) =>
  Array.from({ length: Math.floor(dictionary.lexicon.words.wordCount / STEP) }, (_, at) => dictionary.word(at * STEP))

let total = 0

function readAll(dictionary: Dictionary, word: string, lemmas: boolean): void {
  const id = dictionary.find(word)
  if (id < 0) return
  const count = dictionary.analysesCount(id)
  for (let at = 0; at < count; at++) total += dictionary.tag(id, at) + (lemmas ? dictionary.lemmaId(id, at) : 0)
}

function rate(words: readonly string[], read: (word: string) => void): number {
  const before = performance.now()
  for (let round = 0; round < ROUNDS; round++) for (const word of words) read(word)
  return Math.round((words.length * ROUNDS * 1000) / (performance.now() - before))
}

measure()
if (total === 0) throw new Error('Nothing was read')
