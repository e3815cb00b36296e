// How fast letters are checked on one core, beside other checkers in the same run: the machine's speed falls out of the ratios.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { rivals, type Contestant } from './contestants.ts'

export type Measured = {
  /** Letters a second by the clock; milliseconds a letter, the middle one and the one slower than 95 of 100. */
  perSecond: number
  p50: number
  p95: number
  /** Milliseconds of the processor for a letter: what the clock would show if nothing else ran. */
  cpu: number
  /** From nothing to the first letter answered, the code being loaded and the compiled dictionary being there. */
  readyMs: number
  /** Of the whole process when all is done and rubbish is gone. */
  memoryMb: number
}

export type Benched = {
  letters: number
  /** Words of a letter on average. */
  words: number
  check: Measured
  /** Tokens, blocks, sentences and the reading of each word: what every checker of Russian must do first. */
  read: Measured
  /** How many times longer a check takes than a reading. */
  ratio: number
  readyMs: number
  memoryMb: number
  /** `times`: how many times as long as our check, in time of the processor. Null: could not be measured here. */
  rivals: { name: string; measured: (Measured & { letters: number; times: number }) | null }[]
}

/** Others are slow: they get fewer letters. */
const RIVAL_LETTERS = 200

/** Each contestant has a process of its own. Seeded: the same numbers give the same letters. */
export function benchLetters({ letters = 2000, seed = 1 }: { letters?: number; seed?: number }): Benched {
  // The first start after an update reads TypeScript and keeps the code for those after it.
  measure('zabota', 1, seed)
  const check = measure('zabota', letters, seed)
  const read = measure('reading', letters, seed)
  const fewer = Math.min(letters, RIVAL_LETTERS)
  return {
    letters,
    words: check.words,
    check,
    read,
    ratio: check.cpu / read.cpu,
    readyMs: check.readyMs,
    memoryMb: check.memoryMb,
    rivals: rivals.map(({ id, name }) => ({ name, measured: beside(id, fewer, seed, check.cpu) })),
  }
}

function beside(id: Contestant, letters: number, seed: number, ours: number): Benched['rivals'][number]['measured'] {
  try {
    const measured = measure(id, letters, seed)
    return { ...measured, letters, times: measured.cpu / ours }
  } catch {
    return null
  }
}

/** Ours runs as `letters check` does, with the options that bin/zabota gives this command too; others with those of Node. */
const own = process.execArgv

function measure(id: Contestant, letters: number, seed: number): Measured & { words: number } {
  const script = fileURLToPath(new URL('./contest.ts', import.meta.url))
  const args = [...(id === 'zabota' || id === 'reading' ? own : []), '--expose-gc', script, id, String(letters), String(seed)]
  return JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  ) as Measured & {
    words: number
  }
}
