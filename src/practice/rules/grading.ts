// An answer against what is right.
import type { Grade, Option } from '../model.ts'

/** All that is right and nothing else is good; a part of it without anything wrong is hard; the rest is again. */
export function gradeOf(options: readonly Pick<Option, 'right'>[], chosen: readonly number[]): Grade {
  const picked = options.map((_, at) => chosen.includes(at))
  if (options.some(({ right }, at) => picked[at] && !right) || !picked.includes(true)) return 'again'
  return options.every(({ right }, at) => right === picked[at]) ? 'good' : 'hard'
}

/** A number that no option has makes an answer unanswerable. */
export const isWithin = (options: readonly unknown[], chosen: readonly number[]): boolean =>
  chosen.every(at => at < options.length) && new Set(chosen).size === chosen.length
