// One contestant in a process of its own: node --expose-gc contest.ts NAME LETTERS SEED prints what was measured as a line of JSON.
import { countWords } from '#russian/text/read.ts'
import { tokenize } from '#russian/text/tokens.ts'
import { load, type Contestant } from './contestants.ts'
import { letterCases } from './corpus.ts'
import type { Measured } from './letters.ts'

const [id = 'zabota', letters = '2000', seed = '1'] = process.argv.slice(2)
process.stdout.write(`${JSON.stringify(await measure(id as Contestant, Number(letters), Number(seed)))}\n`)

/** Letters are made one at a time, so that only the contestant takes memory; the first ones warm it up and do not count. */
async function measure(contestant: Contestant, count: number, start: number): Promise<Measured & { words: number }> {
  const [first] = letterCases(1, start)
  const from = performance.now()
  const work = await load(contestant)
  await work(first!)
  const readyMs = performance.now() - from
  for (const letterCase of letterCases(Math.min(300, count), start + 1)) await work(letterCase)
  const times = new Float64Array(count)
  let [at, cpu, words] = [0, 0, 0]
  for (const letterCase of letterCases(count, start)) {
    words += wordsOf(letterCase.text)
    const before = process.threadCpuUsage()
    const began = performance.now()
    await work(letterCase)
    times[at++] = performance.now() - began
    const spent = process.threadCpuUsage(before)
    cpu += spent.user + spent.system
  }
  const sum = times.reduce((all, ms) => all + ms, 0)
  times.sort()
  globalThis.gc?.()
  return {
    perSecond: (1000 * count) / sum,
    p50: times[Math.floor(count * 0.5)]!,
    p95: times[Math.floor(count * 0.95)]!,
    cpu: cpu / 1000 / count,
    readyMs,
    memoryMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
    words: Math.round(words / count),
  }
}

function wordsOf(text: string): number {
  const tokens = tokenize(text)
  return countWords(tokens, { first: 0, last: tokens.count })
}
