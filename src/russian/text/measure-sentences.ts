// Measures the division into sentences on a treebank: node src/russian/text/measure-sentences.ts FILE.conllu [--errors]
import { readFileSync } from 'node:fs'
import { findSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'

const [file, option] = process.argv.slice(2)
if (file === undefined) throw new Error('Name a .conllu file')
const gold = readFileSync(file, 'utf8')
  .split('\n')
  .filter(line => line.startsWith('# text = '))
  .map(line => line.slice(9))

let right = 0
let found = 0
let expected = 0
for (let i = 0; i + 5 <= gold.length; i += 5) {
  const group = gold.slice(i, i + 5)
  const text = group.join(' ')
  const borders = new Set<number>()
  let at = 0
  for (const sentence of group.slice(0, -1)) borders.add((at += sentence.length + 1))
  const tokens = tokenize(text)
  const block = { kind: 'paragraph' as const, first: 0, last: tokens.count, start: 0, end: text.length }
  const starts = findSentences(tokens, [block])
    .slice(1)
    .map(sentence => sentence.start)
  expected += borders.size
  found += starts.length
  for (const start of starts) {
    if (borders.delete(start)) right++
    else if (option) process.stdout.write(`+ ${text.slice(start - 40, start)}|${text.slice(start, start + 30)}\n`)
  }
  if (option)
    for (const start of borders)
      process.stdout.write(`- ${text.slice(Math.max(0, start - 40), start)}|${text.slice(start, start + 30)}\n`)
}
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
process.stdout.write(
  `sentence borders: precision ${percent(right / found)}, recall ${percent(right / expected)} (${expected} borders)\n`,
)
