// What counted answers of clients come to: marks by channel, their spread, how easy it was.
import type { Channel } from '#contacts/model.ts'
import type { Ease } from '#feedback/model.ts'
import type { Ratings } from '../model.ts'
import { marksOf, shareOf } from './sample.ts'

export type RatingCount = { channel: Channel; satisfaction: number; ease: Ease; n: number }

/** Channels without an answer are left out. */
export function ratingsOf(counts: readonly RatingCount[], least: number): Pick<Ratings, 'all' | 'channels' | 'spread' | 'ease'> {
  const spread = spreadOf(counts)
  const [easy, ratherEasy, ratherHard, hard] = (['easy', 'rather-easy', 'rather-hard', 'hard'] as const).map(ease =>
    total(counts.filter(row => row.ease === ease)),
  ) as [number, number, number, number]
  return {
    all: marksOf(spread, least),
    channels: [...Map.groupBy(counts, ({ channel }) => channel)].map(([channel, those]) => ({
      channel,
      marks: marksOf(spreadOf(those), least),
    })),
    spread,
    ease: { easy, ratherEasy, ratherHard, hard, share: shareOf(easy + ratherEasy, total(counts), least) },
  }
}

const total = (counts: readonly RatingCount[]) => counts.reduce((sum, { n }) => sum + n, 0)

const spreadOf = (counts: readonly RatingCount[]) =>
  [1, 2, 3, 4, 5].map(mark => total(counts.filter(({ satisfaction }) => satisfaction === mark)))
