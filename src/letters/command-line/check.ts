// bin/zabota letters check: findings as lines of JSON for programs, or with a caret under the place for people.
import { styleText } from 'node:util'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { checker } from '../check.ts'
import type { Finding } from '../model.ts'
import { readCheckable } from './read-file.ts'

const USAGE = `bin/zabota letters check [--json] FILE…
FILE: письмо (.json) или просто текст (.txt, .md). Ответ: 0 – ошибок нет, 1 – есть, 2 – файл не подошёл.
`

export function checkFiles(args: string[]): number {
  const json = args.includes('--json')
  const files = args.filter(arg => arg !== '--json')
  if (files.length === 0 || files.some(file => file.startsWith('--'))) {
    process.stderr.write(USAGE)
    return 2
  }
  const check = checker(loadDictionary())
  const codes = files.map(file => {
    try {
      const { id, letterCase, textOnly } = readCheckable(file)
      const started = performance.now()
      const findings = check(letterCase, { textOnly })
      const ms = Math.round((performance.now() - started) * 1000) / 1000
      process.stdout.write(json ? `${JSON.stringify({ id, findings, ms })}\n` : readable(file, letterCase.text, findings))
      return findings.some(({ severity }) => severity === 'error') ? 1 : 0
    } catch (error) {
      process.stderr.write(`${file}: ${(error as Error).message}\n`)
      return 2
    }
  })
  return Math.max(...codes)
}

const severityName = { error: 'ошибка', warning: 'замечание', hint: 'совет' } as const
const colour = { error: 'red', warning: 'yellow', hint: 'cyan' } as const

function readable(file: string, text: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return `${styleText('green', file)}: замечаний нет\n`
  return findings.map(finding => shown(file, text, finding)).join('')
}

function shown(file: string, text: string, { severity, rule, clause, start, end, message, suggestions }: Finding): string {
  const before = text.slice(0, start)
  const lineStart = before.lastIndexOf('\n') + 1
  const line = text.slice(lineStart).split('\n', 1)[0]!
  const number = before.split('\n').length
  const column = start - lineStart
  const width = Math.max(1, Math.min(end, lineStart + line.length) - start)
  const head = `${file}:${number}:${column + 1} ${styleText(colour[severity], severityName[severity])} ${message} (пункт ${clause}, ${rule})`
  const [from, shownLine] = window(line, column)
  const caret = `${' '.repeat(column - from)}${styleText(colour[severity], '^'.repeat(Math.min(width, shownLine.length - column + from) || 1))}`
  const better = suggestions.length > 0 ? `\n    ${styleText('green', `→ ${suggestions.join(' | ')}`)}` : ''
  return `${head}\n    ${shownLine}\n    ${caret}${better}\n`
}

/** The part of a long line around the column, and where it begins. */
function window(line: string, column: number): [number, string] {
  const from = Math.max(0, column - 40)
  return [from, line.slice(from, from + 110)]
}
