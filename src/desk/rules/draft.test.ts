// Nothing that was typed is lost: reloads, slow tabs, declined saves.
import { expect, test } from 'vitest'
import { acknowledged, declined, isClean, isUnsaved, maySend, open, overtaken, sent, settle, type } from './draft.ts'

const empty = { essence: '', result: '', version: 0 }

test('what is typed is unsaved until the server has it', () => {
  const typed = type(open(empty), 'essence', 'Ищет работу')
  expect([isUnsaved(typed, 'essence'), isUnsaved(typed, 'result'), maySend(typed)]).toEqual([true, false, true])
  const done = acknowledged(sent(typed), 1)
  expect([isClean(done), done.version]).toEqual([true, 1])
})

test('what is typed while a save is on its way goes after it, from the version that it leaves', () => {
  const onWay = type(sent(type(open(empty), 'essence', 'Ищет')), 'essence', 'Ищет работу')
  expect(maySend(onWay)).toBe(false)
  const after = acknowledged(onWay, 1)
  expect([isUnsaved(after, 'essence'), maySend(after), after.version]).toEqual([true, true, 1])
})

test('a space at the end does not make the text unsaved for ever', () => {
  expect(isClean(acknowledged(sent(type(open(empty), 'essence', 'Ищет ')), 1))).toBe(true)
})

test('a reloaded tab goes on with what it had typed', () => {
  const draft = open({ ...empty, essence: 'Ищет' }, { ...empty, essence: 'Ищет работу' })
  expect([draft.typed.essence, draft.newer, maySend(draft)]).toEqual(['Ищет работу', null, true])
})

test('a reloaded tab whose text is older than the server’s shows both', () => {
  const draft = open({ essence: 'В другом окне', result: '', version: 2 }, { ...empty, essence: 'Моё' })
  expect([draft.typed.essence, draft.newer?.essence]).toEqual(['Моё', 'В другом окне'])
  expect(maySend(draft)).toBe(false)
})

test('a reloaded tab whose text the server already has asks nothing', () => {
  expect(open({ essence: 'Моё', result: '', version: 2 }, { ...empty, essence: 'Моё ' }).newer).toBeNull()
})

test('two tabs that wrote different fields are joined without a question', () => {
  const draft = overtaken(sent(type(open(empty), 'essence', 'Суть')), { essence: '', result: 'Итог', version: 1 })
  expect([draft.typed, draft.newer, draft.version, maySend(draft)]).toEqual([{ essence: 'Суть', result: 'Итог' }, null, 1, true])
})

test('two tabs that wrote the same field: a person chooses, and no text is lost before that', () => {
  const torn = overtaken(sent(type(open(empty), 'essence', 'Моё')), { essence: 'Их', result: '', version: 1 })
  expect([torn.typed.essence, torn.newer?.essence, maySend(torn)]).toEqual(['Моё', 'Их', false])
  expect(settle(torn, 'mine').typed.essence).toBe('Моё')
  expect(settle(torn, 'both').typed.essence).toBe('Их\nМоё')
  const theirs = settle(torn, 'theirs')
  expect([theirs.typed.essence, isClean(theirs), theirs.version]).toEqual(['Их', true, 1])
})

test('a declined save keeps the text and says why', () => {
  const draft = declined(sent(type(open(empty), 'result', 'Итог')), 'Приём уже завершён')
  expect([draft.typed.result, draft.trouble, isUnsaved(draft, 'result')]).toEqual(['Итог', 'Приём уже завершён', true])
})
