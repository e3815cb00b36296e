// Who stands in, who is told above, who comes home.
import { expect, test } from 'vitest'
import { cast, jobs } from '#test/people.ts'
import type { Absence, Colleague } from '#staff/model.ts'
import { comesHome, standInFor, toldAbove } from './standing-in.ts'

const everybody = Object.values(cast).map(p => ({ ...p, joinedOn: '2024-01-15', leftOn: null })) as Colleague[]
const away = (staffId: string, deputyId: string | null = null): Absence => ({
  id: staffId,
  staffId,
  fromOn: '2026-11-23',
  toOn: '2026-11-27',
  why: 'holiday',
  deputyId,
})
const frame = (...absences: Absence[]) => ({ everybody, absences, today: '2026-11-24' })
const { vorontsova, gusev, krylova, lebedev, kim } = cast

test('the deputy; the deputy of an absent deputy; the head; the director; nobody', () => {
  expect(standInFor(vorontsova.id, frame(away(vorontsova.id, gusev.id)))?.id).toBe(gusev.id)
  expect(standInFor(vorontsova.id, frame(away(vorontsova.id, gusev.id), away(gusev.id, cast.sidorova.id)))?.id).toBe(
    cast.sidorova.id,
  )
  expect(standInFor(vorontsova.id, frame(away(vorontsova.id)))?.id).toBe(krylova.id)
  expect(standInFor(vorontsova.id, frame(away(vorontsova.id), away(krylova.id)))?.id).toBe(lebedev.id)
  expect(standInFor(vorontsova.id, frame(away(vorontsova.id), away(krylova.id), away(lebedev.id)))).toBeUndefined()
})

test('two who stand in for each other and a deputy who serves nobody lead to the head', () => {
  expect(standInFor(vorontsova.id, frame(away(vorontsova.id, gusev.id), away(gusev.id, vorontsova.id)))?.id).toBe(krylova.id)
  expect(standInFor(vorontsova.id, frame(away(vorontsova.id, kim.id)))?.id).toBe(krylova.id)
})

test('it goes up to who is there, never twice to the same person, never to the owner', () => {
  const owned = (ownerId: string) => ({ ownerId, departmentId: jobs })
  expect(toldAbove('head', owned(gusev.id), frame(), [])).toBe(krylova.id)
  expect(toldAbove('head', owned(gusev.id), frame(away(krylova.id)), [])).toBe(lebedev.id)
  expect(toldAbove('director', owned(gusev.id), frame(away(krylova.id)), [lebedev.id])).toBeUndefined()
  expect(toldAbove('head', owned(krylova.id), frame(), [])).toBe(lebedev.id)
})

test('of several in the direction the deputy director is told', () => {
  const deputy = {
    ...lebedev,
    id: gusev.id,
    position: 'заместитель директора',
    joinedOn: '2025-01-01',
    leftOn: null,
  } as Colleague
  const all = { ...frame(), everybody: [...everybody.filter(({ id }) => id !== gusev.id), deputy] }
  expect(toldAbove('director', { ownerId: vorontsova.id, departmentId: jobs }, all, [])).toBe(deputy.id)
})

test('home is whoever is here again', () => {
  const home = everybody.find(({ id }) => id === gusev.id)
  expect(comesHome(home, frame())).toBe(true)
  expect(comesHome(home, frame(away(gusev.id)))).toBe(false)
  expect(comesHome({ ...home!, leftOn: '2026-11-24' }, frame())).toBe(false)
})
