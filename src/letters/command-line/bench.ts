// bin/zabota bench letters: how fast letters are checked.
import { parseArgs } from 'node:util'
import { benchLetters, type Benched, type Measured } from '../bench/letters.ts'
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

const inWords = ({ letters, words, check, read, ratio, rivals }: Benched) =>
  `${letters} писем, в среднем ${words} слов; каждый проверяющий в своём процессе
${row('проверка', check)}
${row('чтение', read)}
проверка дольше чтения в ${ratio.toFixed(1)} раза
${rivals.map(({ name, measured }) => (measured ? `${row(name, measured)}, дольше нашей проверки в ${measured.times.toFixed(1)} раза` : `${name}: не измерить, пакет не поставлен`)).join('\n')}
`

const row = (name: string, { perSecond, p50, p95, cpu, readyMs, memoryMb }: Measured) =>
  `${name}: ${Math.round(perSecond)} писем в секунду, p50 ${p50.toFixed(2)} мс, p95 ${p95.toFixed(2)} мс, процессор ${cpu.toFixed(2)} мс на письмо, готовность ${Math.round(readyMs)} мс, память ${memoryMb} МБ`
