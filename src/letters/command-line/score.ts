// bin/zabota letters score: how good the rules are on a folder of labelled letters, or of labelled sentences.
import { globSync } from 'node:fs'
import path from 'node:path'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { checker } from '../check.ts'
import { ruleIds, type Finding } from '../model.ts'
import { compare, f1, nothing, precision, recall, sum, type Mark, type Score } from '../score/score.ts'
import { rules } from '../rules/list.ts'
import { scoreSentences, sentenceTable } from './score-sentences.ts'
import { readCheckable } from './read-file.ts'

const USAGE = 'bin/zabota letters score DIR [--json] [--mistakes]\n'

export function scoreFolder(args: string[]): number {
  const folders = args.filter(arg => !arg.startsWith('--'))
  const files = folders.flatMap(folder => globSync(path.join(folder, '*.json'))).toSorted()
  if (files.length === 0 && folders.some(folder => globSync(path.join(folder, '*.tsv')).length > 0))
    return sentences(folders, args)
  if (files.length === 0) {
    process.stderr.write(`${USAGE}Писем с разметкой не нашлось.\n`)
    return 2
  }
  const check = checker(loadDictionary())
  const cases = files.map(file => {
    const { id, letterCase, marks } = readCheckable(file)
    const findings = check(letterCase)
    return { id, text: letterCase.text, clean: marks.length === 0, findings, scores: compare(letterCase.text, marks, findings) }
  })
  const byRule = ruleIds.map(rule => ({ rule, ...sum(cases.map(({ scores }) => scores.get(rule) ?? nothing())) }))
  const errors = byRule.filter(({ rule }) => rules.find(({ id }) => id === rule)?.severity === 'error')
  const report = {
    letters: cases.length,
    rules: byRule.map(score => ({ ...score, ...ratios(score) })),
    all: { ...sum(byRule), ...ratios(sum(byRule)) },
    errors: { ...sum(errors), ...ratios(sum(errors)) },
    clean: clean(cases),
  }
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(report)}\n`)
  else process.stdout.write(table(report))
  if (args.includes('--mistakes')) for (const one of cases) process.stdout.write(mistakes(one))
  return 0
}

function sentences(folders: readonly string[], args: readonly string[]): number {
  const say = (line: string) => args.includes('--mistakes') && process.stdout.write(line)
  const check = checker(loadDictionary())
  const scores = folders.flatMap(folder => scoreSentences(check, folder, say))
  process.stdout.write(args.includes('--json') ? `${JSON.stringify(scores)}\n` : sentenceTable(scores))
  return 0
}

const ratios = (score: Score) => ({ precision: precision(score), recall: recall(score), f1: f1(score) })

type Scored = { id: string; text: string; clean: boolean; findings: Finding[]; scores: ReturnType<typeof compare> }

/** On letters where a reviewer marked nothing: findings a letter, all and errors only. */
function clean(cases: readonly Scored[]) {
  const letters = cases.filter(({ clean }) => clean)
  const found = letters.flatMap(({ findings }) => findings)
  const share = (n: number) => (letters.length === 0 ? 0 : n / letters.length)
  return {
    letters: letters.length,
    findings: share(found.length),
    errors: share(found.filter(({ severity }) => severity === 'error').length),
  }
}

type Row = Score & ReturnType<typeof ratios>

function table(report: {
  letters: number
  rules: (Row & { rule: string })[]
  all: Row
  errors: Row
  clean: ReturnType<typeof clean>
}) {
  const row = (name: string, { tp, fp, fn, precision, recall, f1 }: Row) =>
    `${name.padEnd(22)}${[tp, fp, fn].map(n => String(n).padStart(6)).join('')}${[precision, recall, f1].map(n => n.toFixed(3).padStart(8)).join('')}\n`
  const { letters, findings, errors } = report.clean
  return (
    `${'rule'.padEnd(22)}    tp    fp    fn    prec     rec      f1\n` +
    report.rules.map(line => row(line.rule, line)).join('') +
    row('all', report.all) +
    row('errors', report.errors) +
    `letters ${report.letters}; clean ${letters}: ${findings.toFixed(3)} findings a letter, ${errors.toFixed(3)} errors\n`
  )
}

function mistakes({ id, text, scores }: Scored): string {
  const missed = ({ rule, quote, question }: Mark) => `${id}  missed   ${rule}  ${quote ?? question ?? ''}\n`
  const needless = ({ rule, start, end, message }: Finding) =>
    `${id}  needless ${rule}  ${text.slice(start, end)}  · ${message}\n`
  return [...scores.values()].map(score => score.missed.map(missed).join('') + score.needless.map(needless).join('')).join('')
}
