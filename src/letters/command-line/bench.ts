// bin/zabota bench letters: how fast letters are checked.
import { parseArgs } from 'node:util'
import { benchLetters, type Benched, type Speed } from '../bench/letters.ts'
import { benchUsage } from './usage.ts'

export function runBench(args: string[]): number {
  const options = { letters: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values } = parseArgs({ args, options, strict: false })
  const [letters, seed] = [Number(values.letters ?? 2000), Number(values.seed ?? 1)]
  if (!(letters >= 1) || !Number.isInteger(seed)) {
    process.stderr.write(`bin/zabota ${benchUsage}\n`)
    return 2
  }
  const benched = benchLetters({ letters: Math.floor(letters), seed })
  process.stdout.write(values.json === true ? `${JSON.stringify(benched)}\n` : inWords(benched))
  return 0
}

const speed = ({ perSecond, p50, p95 }: Speed) =>
  `${Math.round(perSecond)} писем в секунду, p50 ${p50.toFixed(2)} мс, p95 ${p95.toFixed(2)} мс`

const inWords = ({ letters, words, check, read, ratio, readyMs, memoryMb }: Benched) =>
  `${letters} писем, в среднем ${words} слов
проверка: ${speed(check)}
чтение:   ${speed(read)}
проверка дольше чтения в ${ratio.toFixed(1)} раза
готовность: ${Math.round(readyMs)} мс, память ${memoryMb} МБ
`
