// What counts, numbers, who may consider, grounds, and the course that has no way out without a trace.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cast, jobs, benefits } from '#test/people.ts'
import { Colleague } from '#staff/model.ts'
import { Acts } from '../model.ts'
import { isOver, mayDo, next } from './course.ts'
import { authorName, howCounts, lacking, whyNotLaw } from './counting.ts'
import { letterOf, numberOf } from './number.ts'
import { heirOf, whyBarred, whyNotExecutor } from './people.ts'
import { proposeGrounds, type Suspect } from './proposals.ts'

const author = {
  clientId: null,
  surname: 'Котов',
  name: 'Игорь',
  patronymic: 'Дмитриевич',
  title: '',
  address: 'Заречная, 5',
  email: '',
  phone: '',
}
const nobody = { ...author, surname: '', name: '', patronymic: '', address: '' }

test('an e-mail counted as an appeal until 29 March 2025 and not from the 30th', () => {
  expect(howCounts('email', '2025-03-29').counts).toBe('yes')
  expect(howCounts('email', '2025-03-30')).toMatchObject({ counts: 'no', advice: expect.stringContaining('Госуслугах') })
  expect(whyNotLaw('appeal', 'email', '2026-11-24')?.code).toBe('not-an-appeal')
  expect(whyNotLaw('appeal', 'email', '2025-03-01')).toBeUndefined()
  expect(whyNotLaw('none', 'post', '2026-11-24')?.code).toBe('is-an-appeal')
  expect(whyNotLaw('none', 'book', '2026-11-24')).toBeUndefined()
})

test('what the law asks of a paper and it lacks', () => {
  const paper = { author, body: 'Текст', channel: 'post', form: 'individual' } as const
  expect(lacking(paper)).toEqual([])
  expect(lacking({ ...paper, author: nobody, body: '' })).toEqual(['фамилия', 'адрес для ответа', 'текст'])
  expect(lacking({ ...paper, author: { ...nobody, surname: 'Котов', email: 'k@example.ru' }, channel: 'site' })).toEqual([])
  expect(lacking({ ...paper, form: 'anonymous' })).toEqual(['фамилия'])
})

test.each([
  [author, 'Котов И. Д.'],
  [{ ...nobody, name: 'Игорь' }, 'Игорь'],
  [{ ...nobody, title: 'ООО «Ромашка»' }, 'ООО «Ромашка»'],
  [nobody, 'Без подписи'],
])('the author is called in lists', (who, words) => {
  expect(authorName(who)).toBe(words)
})

test.each([
  ['{буква}-{номер}', author, 'individual', 'К-118'],
  ['01-17/{номер}', author, 'individual', '01-17/118'],
  ['{буква}-{номер}/{гг}', { ...nobody, title: 'ООО «Ромашка»' }, 'individual', 'Р-118/26'],
  ['{номер}-{год}', nobody, 'anonymous', '118-2026'],
  ['{буква}-{номер}', nobody, 'anonymous', 'А-118'],
] as const)('by the pattern %s', (pattern, who, form, number) => {
  expect(numberOf(pattern, { count: 118, letter: letterOf(who, form), year: 2026 })).toBe(number)
})

const everybody = Object.values(cast).map(person => Colleague.parse({ ...person, joinedOn: '2024-01-15', leftOn: null }))
const frame = { everybody, today: '2026-11-24' }
const of = (staffId: string) => [{ staffId, departmentId: null }]
const ofPlace = (departmentId: string) => [{ staffId: null, departmentId }]
const person = (name: keyof typeof cast) => everybody.find(({ id }) => id === cast[name].id)!
const free = (complained: ReturnType<typeof of> | ReturnType<typeof ofPlace>) =>
  everybody
    .filter(one => whyNotExecutor(one, complained, frame) === '')
    .map(({ surname }) => surname)
    .toSorted()

test('the executor is never the person complained of', () => {
  expect(whyBarred(person('vorontsova'), of(cast.vorontsova.id), everybody)).toBe('Жалуются на этого сотрудника')
  expect(free(of(cast.vorontsova.id))).toEqual(['Ахметов', 'Гусев', 'Крылова', 'Лебедев', 'Мельник', 'Сидорова'])
})

test('nor anybody who works under the head complained of, nor of the department complained of', () => {
  expect(free(of(cast.krylova.id))).toEqual(['Ахметов', 'Лебедев', 'Мельник'])
  expect(free(ofPlace(jobs))).toEqual(['Ахметов', 'Лебедев', 'Мельник'])
  expect(free(ofPlace(benefits))).toEqual(['Воронцова', 'Гусев', 'Крылова', 'Лебедев', 'Сидорова'])
})

test('of a director nobody here may consider it', () => {
  expect(free(of(cast.lebedev.id))).toEqual([])
  expect(whyBarred(person('melnik'), of(cast.lebedev.id), everybody)).toContain('направьте учредителю')
})

test('whoever leaves is followed by the head, or by the director where the head is complained of', () => {
  const left = { departmentId: jobs, executorId: cast.vorontsova.id }
  expect(heirOf(left, [], frame)?.id).toBe(cast.krylova.id)
  expect(heirOf(left, of(cast.krylova.id), frame)?.id).toBe(cast.lebedev.id)
  expect(heirOf(left, of(cast.lebedev.id), frame)).toBeUndefined()
})

test('property: whoever is complained of, alone or with others, is never offered nor made heir', () => {
  const any = fc.array(fc.constantFrom(...everybody.map(({ id }) => of(id)[0]!), ofPlace(jobs)[0]!, ofPlace(benefits)[0]!), {
    minLength: 1,
  })
  fc.assert(
    fc.property(any, fc.constantFrom(jobs, benefits), (complained, departmentId) => {
      const named = complained.flatMap(({ staffId }) => staffId ?? [])
      const offered = everybody.filter(one => whyNotExecutor(one, complained, frame) === '').map(({ id }) => id)
      expect(offered.filter(id => named.includes(id))).toEqual([])
      const heir = heirOf({ departmentId, executorId: cast.vorontsova.id }, complained, frame)
      expect(heir === undefined || offered.includes(heir.id)).toBe(true)
    }),
  )
})

const suspect = (change: Partial<Suspect>): Suspect => ({
  author,
  body: 'Почему не назначили пособие?',
  channel: 'post',
  form: 'individual',
  earlierAnswers: 0,
  questions: 1,
  files: 0,
  ...change,
})
const proposed = (change: Partial<Suspect>) => proposeGrounds(suspect(change)).map(({ code }) => code)

test.each<[string, Partial<Suspect>, string[]]>([
  ['an ordinary appeal', {}, []],
  ['no surname', { author: { ...author, surname: '' } }, ['no-name']],
  ['nobody signed', { author: nobody, form: 'anonymous' }, ['no-name']],
  ['a court’s decision is disputed', { body: 'Не согласен с решением районного суда, отмените его.' }, ['court']],
  ['a court is only mentioned', { body: 'По решению суда с меня удерживают алименты. Сколько останется?' }, []],
  ['a threat', { body: 'Если не заплатите, взорву ваш центр! Когда деньги?' }, ['abuse']],
  ['an insult', { body: 'Сидят там твари и ничего не делают. Когда деньги?' }, ['abuse']],
  ['innocent words that look alike', { body: 'Уродился урожай, мой сосед Мразов убьют время на утварь. Где курсы?' }, []],
  ['only a scan', { body: '', files: 1, questions: 0 }, ['unreadable']],
  ['nothing is asked', { body: 'Погода испортилась.', questions: 0 }, ['unclear']],
  ['answered twice already', { earlierAnswers: 2 }, ['again']],
])('grounds proposed for %s', (_, change, codes) => {
  expect(proposed(change)).toEqual(codes)
})

const who = (name: keyof typeof cast) => ({
  staffId: cast[name].id,
  departmentId: cast[name].departmentId,
  roles: cast[name].roles,
})
const plain = { barred: false, ofDirector: false }
const appeal = {
  state: 'assigned',
  law: 'appeal',
  receivedBy: cast.sidorova.id,
  executorId: cast.vorontsova.id,
  departmentId: jobs,
} as const

test('who may do what: the executor writes, the head of the department signs and closes, others nothing', () => {
  expect(mayDo(who('vorontsova'), appeal, plain)).toEqual(['submit'])
  expect(mayDo(who('krylova'), appeal, plain)).toEqual(['assign', 'redirect', 'close', 'extend'])
  expect(mayDo(who('melnik'), appeal, plain)).toEqual([])
  expect(mayDo(who('melnik'), { ...appeal, state: 'registered', executorId: null, departmentId: null }, plain)).toContain(
    'assign',
  )
  expect(mayDo(who('krylova'), { ...appeal, state: 'approval' }, { ...plain, barred: true })).toEqual([])
  expect(mayDo(who('krylova'), { ...appeal, state: 'approval' }, plain)).toContain('sign')
  expect(mayDo(who('krylova'), { ...appeal, state: 'approval', executorId: cast.krylova.id }, plain)).not.toContain('sign')
  expect(mayDo(who('sidorova'), { ...appeal, state: 'received' }, plain)).toEqual(['register'])
  expect(mayDo(who('sidorova'), { ...appeal, state: 'received', law: 'none' }, plain)).toEqual(['explain'])
})

test('a complaint of the director may only be redirected, by the director or the integrity officer', () => {
  const ofDirector = { barred: true, ofDirector: true }
  const registered = { ...appeal, state: 'registered', executorId: null, departmentId: null } as const
  expect(mayDo(who('lebedev'), registered, ofDirector)).toEqual(['redirect'])
  expect(mayDo(who('belov'), registered, ofDirector)).toEqual(['redirect'])
  expect(mayDo(who('belov'), registered, plain)).toEqual([])
})

test('property: out of the register leads only an answer, a redirect, a ground or an explanation; from everywhere there is a way', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Acts), { maxLength: 40 }), acts => {
      let state = 'received' as Parameters<typeof next>[0]
      let last: string | undefined
      for (const act of acts) {
        const to = next(state, act)
        if (to === undefined) continue
        expect(isOver(state)).toBe(false)
        ;[state, last] = [to, act]
      }
      if (isOver(state)) expect(['answer', 'redirect', 'close', 'explain']).toContain(last)
      else expect(Acts.some(act => next(state, act) !== undefined)).toBe(true)
      if (last === 'answer') expect(acts.indexOf('sign')).toBeGreaterThanOrEqual(0)
    }),
  )
})
