// What may be told of impressions: nothing while single people could be told apart, no mean while there are few.
import type { Impression, Impressions } from '../model.ts'

type Asked = { least: number; enough: number; came: number; withWords: boolean }

/** `least`: answers below which nothing is shown; `enough`: below which no mean is told. Words go without names, in no order of coming. */
export function impressionsOf(answers: readonly Impression[], { least, enough, came, withWords }: Asked): Impressions {
  const count = answers.length
  const open = count >= least
  const tally = (of: (one: Impression) => number) => [1, 2, 3, 4, 5].map(mark => answers.filter(one => of(one) === mark).length)
  const mean = (of: (one: Impression) => number) => answers.reduce((sum, one) => sum + of(one), 0) / count
  return {
    count,
    came,
    least,
    liked: open ? tally(one => one.liked) : null,
    handy: open ? tally(one => one.handy) : null,
    goAgain: open ? answers.filter(one => one.goAgain).length : null,
    mean: open && count >= enough ? { liked: mean(one => one.liked), handy: mean(one => one.handy) } : null,
    words:
      open && withWords
        ? answers
            .map(({ words }) => words)
            .filter(Boolean)
            .toSorted((a, b) => a.localeCompare(b, 'ru'))
        : [],
  }
}
