// Measures the check of spelling: node src/russian/spelling/measure.ts FOLDER. False alarms on letters as they are, recall on slips made from a seed.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadDictionary } from '../dictionary/open.ts'
import { readText, type Text } from '../text/read.ts'
import { CAPITAL, WORD, wordAt } from '../text/tokens.ts'
import { misspelt } from './check.ts'
import { isListed } from './known.ts'
import { suggest } from './suggest.ts'

const ALIKE = ['оа', 'ао', 'еи', 'ие', 'яе', 'ея', 'ыи', 'бп', 'пб', 'вф', 'дт', 'тд', 'зс', 'сз', 'шщ', 'гк', 'йи']
const ROWS = 'йцукенгшщзхъ фывапролджэ ячсмитьбю'
const SHORTEST = 5
const EACH = 7

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name the folder of letters')
const dictionary = loadDictionary()
const letters = globSync(join(folder, '**/*.json')).map(
  file => JSON.parse(readFileSync(file, 'utf8')) as { id: string; text: string },
)
const texts = letters.map(({ text }) => readText(dictionary, text, { kind: 'letter' }))

const alarms = texts.flatMap((text, at) => misspelt(text).map(token => [letters[at]!.id, wordAt(text.tokens, token)] as const))
for (const [id, word] of alarms) process.stdout.write(`${id}\t${word}\t${suggest(dictionary, word).join(', ')}\n`)
process.stdout.write(
  `${letters.length} letters, ${alarms.length} words marked, ${(alarms.length / letters.length).toFixed(3)} a letter\n`,
)

let seed = 11
const random = (limit: number): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % limit

/** A slip as people make it: a letter that sounds alike, lost, doubled, turned round with the next one, or the key beside it. */
function slip(word: string): string {
  const kind = random(6)
  const at = 1 + random(word.length - 2)
  if (kind <= 1) {
    const places = ALIKE.flatMap(pair => (word.indexOf(pair[0]!, 1) > 0 ? [[word.indexOf(pair[0]!, 1), pair[1]!] as const] : []))
    const place = places[random(Math.max(1, places.length))]
    return place ? word.slice(0, place[0]) + place[1] + word.slice(place[0] + 1) : word
  }
  if (kind === 2) return word.slice(0, at) + word.slice(at + 1)
  if (kind === 3) return word.slice(0, at) + word[at]! + word.slice(at)
  if (kind === 4) return word.slice(0, at) + (word[at + 1] ?? '') + word[at]! + word.slice(at + 2)
  const key = ROWS.indexOf(word[at]!)
  const beside = ROWS[key + 1] ?? ' '
  return key < 0 || beside === ' ' ? word : word.slice(0, at) + beside + word.slice(at + 1)
}

type Case = { wrong: string; right: string }

const cases = texts.flatMap(casesOf)
const times: number[] = []
const counts = { real: 0, found: 0, first: 0, five: 0 }
for (const { wrong, right } of cases) {
  if (isListed(dictionary, wrong)) {
    counts.real++
    continue
  }
  if (misspelt(readText(dictionary, `Мы ${wrong} потом.`, { kind: 'message' })).length === 0) continue
  counts.found++
  const began = performance.now()
  const proposed = suggest(dictionary, wrong).map(fold)
  times.push(performance.now() - began)
  if (proposed[0] === fold(right)) counts.first++
  if (proposed.includes(fold(right))) counts.five++
}
times.sort((a, b) => a - b)
const percent = (a: number, b: number) => `${((100 * a) / b).toFixed(1)} %`
const wrong = cases.length - counts.real
process.stdout.write(
  `${cases.length} slips: ${percent(counts.real, cases.length)} are other words; found ${percent(counts.found, wrong)} of the rest, ` +
    `right one first ${percent(counts.first, counts.found)}, among five ${percent(counts.five, counts.found)}\n` +
    `a proposal: p50 ${times[times.length >> 1]!.toFixed(1)} ms, p95 ${times[Math.floor(times.length * 0.95)]!.toFixed(1)} ms, longest ${times.at(-1)!.toFixed(1)} ms\n`,
)

function casesOf({ tokens }: Text): Case[] {
  const made: Case[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || (tokens.flags[i]! & CAPITAL) !== 0) continue
    const right = wordAt(tokens, i)
    if (right.length < SHORTEST || !isListed(dictionary, right) || random(EACH) > 0) continue
    const wrong = slip(right)
    if (fold(wrong) !== fold(right)) made.push({ wrong, right })
  }
  return made
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е')
}
