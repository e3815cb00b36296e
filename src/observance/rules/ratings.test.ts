// Answers counted once, by channel and together.
import { expect, test } from 'vitest'
import { ratingsOf, type RatingCount } from './ratings.ts'

const row = (channel: RatingCount['channel'], satisfaction: number, ease: RatingCount['ease'], n: number) => ({
  channel,
  satisfaction,
  ease,
  n,
})

test('answers are counted by mark, channel and ease; a channel with few answers claims no mean', () => {
  const found = ratingsOf([row('visit', 5, 'easy', 9), row('visit', 4, 'rather-hard', 3), row('call', 2, 'hard', 1)], 10)
  expect(found.spread).toEqual([0, 1, 0, 3, 9])
  expect(found.all.of).toBe(13)
  expect(found.channels.map(({ channel, marks }) => [channel, marks.of, marks.mean])).toEqual([
    ['visit', 12, 4.75],
    ['call', 1, null],
  ])
  expect(found.ease).toMatchObject({ easy: 9, ratherEasy: 0, ratherHard: 3, hard: 1, share: { count: 9, of: 13 } })
})

test('no answers are no data', () => {
  expect(ratingsOf([], 10)).toMatchObject({ all: { of: 0, mean: null }, channels: [], ease: { share: { of: 0, share: null } } })
})
