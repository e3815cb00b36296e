// Scores the rules on labelled sentences (.tsv: pair, label, split, sentence): offending ones found, harmless twins marked.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Check } from '../check.ts'
import { RuleId, type LetterCase } from '../model.ts'

export type Sentence = { id: string; offends: boolean; split: string; text: string }

export type SentenceScore = { rule: string; split: string; bad: number; found: number; good: number; marked: number }

/** Somebody with a name that no sentence of the corpus holds. */
const reader = { type: 'person', surname: 'Ярулин', name: 'Ильнар', patronymic: 'Фаритович', gender: 'male' } as const

export const asMessage = (text: string): LetterCase => ({
  kind: 'message',
  addressee: reader,
  complaint: null,
  questions: [],
  text,
})

export const sentencesIn = (file: string): Sentence[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => {
      const [id = '', label, split = '', text = ''] = line.split('\t')
      return { id, offends: label === '1', split, text }
    })

export type Frame = { id: string; bad: readonly string[]; good: readonly string[] }

/** Sentences of a file of frames: id, beginning, continuations that offend, harmless ones (`|` between them), ending. */
export const framesIn = (file: string): Frame[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => {
      const [id = '', beginning = '', bad = '', good = '', ending = ''] = line.split('\t')
      const whole = (continuations: string) => continuations.split('|').map(one => `${beginning}${one}${ending}`)
      return { id, bad: whole(bad), good: whole(good) }
    })

/** A line of a letter: the faults a reviewer marks in it, or none. */
export type Line = { letter: number; faults: readonly string[]; text: string }

/** Lines of letters by one author: label, line; letters parted by an empty line. Labels: `calm`, `like`, or rules joined by `+`. */
export const linesIn = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n\n')
    .flatMap((lines, letter) =>
      lines.split('\n').map(line => {
        const [label = '', text = ''] = line.split('\t')
        return { letter, faults: HARMLESS.has(label) ? [] : label.split('+'), text }
      }),
    )

/** An ordinary line, and one near to a hurtful line in its words. */
const HARMLESS: ReadonlySet<string> = new Set(['calm', 'like'])

/** Per file named after a rule; of a file without a rule of its name (neutral.tsv) every finding of a rule counts as a harmless one marked. */
export function scoreSentences(check: Check, folder: string, mistakes: (line: string) => void): SentenceScore[] {
  return globSync(path.join(folder, '*.tsv'))
    .toSorted()
    .flatMap(file => {
      const name = path.basename(file, '.tsv')
      const rule = RuleId.safeParse(name)
      const sentences = sentencesIn(file).map(sentence => {
        const found = check(asMessage(sentence.text)).filter(finding => !rule.success || finding.rule === rule.data)
        if (found.length > 0 !== sentence.offends)
          mistakes(
            `${sentence.id}  ${sentence.offends ? 'missed  ' : 'needless'} ${found.map(one => one.rule).join(' ') || name}  ${sentence.text}\n`,
          )
        return { ...sentence, found: found.length > 0 }
      })
      return [...Map.groupBy(sentences, ({ split }) => split)].map(([split, all]) => {
        const [bad, good] = [all.filter(({ offends }) => offends), all.filter(({ offends }) => !offends)]
        const hits = (of: typeof all) => of.filter(({ found }) => found).length
        return { rule: name, split, bad: bad.length, found: hits(bad), good: good.length, marked: hits(good) }
      })
    })
}

export function sentenceTable(scores: readonly SentenceScore[]): string {
  const share = (part: number, all: number) => (all === 0 ? '—' : (part / all).toFixed(3)).padStart(8)
  const line = ({ rule, split, bad, found, good, marked }: SentenceScore) =>
    `${rule.padEnd(18)}${split.padEnd(8)}${String(bad).padStart(6)}${share(found, bad)}${String(good).padStart(8)}${share(marked, good)}\n`
  return `${'sentences'.padEnd(18)}${'split'.padEnd(8)}   bad  recall    good  marked\n${scores.map(line).join('')}`
}
