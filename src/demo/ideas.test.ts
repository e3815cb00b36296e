// Ideas, announcements and albums of the invented centre: the same each time, true to the rules of their rooms, with something to do.
import { expect, test } from 'vitest'
import { mayAnswer } from '#recognition/rules/idea.ts'
import { addAlbums } from './albums.ts'
import { planAnnouncements } from './announcements.ts'
import { newPlan } from './books.ts'
import { idOf } from './chance.ts'
import { frameOf } from './frame.ts'
import { planGatherings } from './gatherings.ts'
import { planIdeas } from './ideas.ts'

const now = new Date('2026-11-24T08:20:00.000Z')
const frame = frameOf({ word: '', now, zone: 'Europe/Moscow' })
const booksOf = async () => {
  const plan = newPlan()
  for (const planRoom of [planIdeas, planAnnouncements, planGatherings]) planRoom(plan, frame)
  const books = plan.until(frame.now)
  await addAlbums(books)
  return books
}

test('ideas are answered in their days by whoever may; one waits, one is tried, some worked and one did not', async () => {
  const books = await booksOf()
  expect(await booksOf()).toEqual(books)
  const { idea } = books.rows
  const head = (id: string) => frame.colleagues.find(one => one.id === id)!
  for (const one of idea.filter(({ answer }) => answer !== null)) {
    const { id, ...by } = head(one.answeredBy!)
    expect(mayAnswer({ staffId: id, ...by }, { ...one, answer: null })).toBe(true)
    expect(one.answeredAt!.slice(0, 10) <= one.dueOn).toBe(true)
  }
  expect(idea.filter(({ answer }) => answer === null)).toHaveLength(1)
  expect(idea.filter(({ answer, outcome }) => answer === 'try' && outcome === null)).toHaveLength(2)
  expect(idea.map(({ outcome }) => outcome).filter(Boolean)).toEqual(['worked', 'worked', 'did-not'])
})

test('the last announcement is not yet read by the demo account; every other is read by all', async () => {
  const { announcement, announcementReader } = (await booksOf()).rows
  const unread = announcementReader.filter(({ readAt }) => readAt === null)
  expect(new Set(unread.map(one => one.announcementId))).toEqual(new Set([announcement.at(-1)!.id]))
  expect(unread.map(({ staffId }) => staffId)).toContain(idOf('vorontsova'))
})

test('albums hold pictures of events that are over; all who are marked agreed, but for the demo account that is asked', async () => {
  const { gathering, gatheringPhoto, gatheringShown } = (await booksOf()).rows
  const over = new Set(gathering.filter(({ endsAt }) => endsAt < now.toISOString()).map(({ id }) => id))
  expect(gatheringPhoto.length).toBe(8)
  expect(gatheringPhoto.every(one => over.has(one.gatheringId) && one.width === 1200)).toBe(true)
  expect(gatheringShown.length).toBeGreaterThan(8)
  expect(gatheringShown.filter(({ agreed }) => !agreed).map(({ staffId }) => staffId)).toEqual([idOf('vorontsova')])
})
