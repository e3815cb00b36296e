// Hidden answers stay hidden, by totals, by differences and by order; who is asked, what is drawn, who sees what.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Indicator, values, type Marks, type Side } from '../model.ts'
import { leastShown, profileOf, shownComments, type Said } from './anonymity.ts'
import { askedOf, postOf } from './asking.ts'
import { selfOf, settled, type SentForm } from './bias.ts'
import { agreesMarks, leads, seesResult } from './reach.ts'
import { draw, monthOf } from './sampling.ts'
import { agreementOf, scoreOf, stepsLeft } from './scoring.ts'
import { shippedModel } from './shipped-model.data.ts'

const indicators = ['a', 'b', 'c', 'd'].map((code, at) => ({
  code,
  value: values[at < 2 ? 0 : 1]!,
  posts: ['window' as const],
  title: code,
  levels: ['1', '2', '3', '4'],
}))
const MarkOrNothing = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null })
const AnyMarks: fc.Arbitrary<Marks> = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), MarkOrNothing)
const AnySaid: fc.Arbitrary<Said[]> = fc.array(
  fc.record({ side: fc.constantFrom<Side>('self', 'head', 'colleague', 'subordinate'), marks: AnyMarks }),
  { maxLength: 12 },
)
const countOf = (said: readonly Said[], side: Side, code: string) =>
  said.filter(form => form.side === side && typeof form.marks[code] === 'number').length

test('marks of a group below the threshold change nothing that is shown: they can be told from no total', () => {
  fc.assert(
    fc.property(AnySaid, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }), (said, least, other) => {
      const hidden = ({ side }: Said, code: string) =>
        (side === 'colleague' || side === 'subordinate') && countOf(said, side, code) < leastShown(least)
      const changed = said.map(form => ({
        ...form,
        marks: Object.fromEntries(
          Object.entries(form.marks).map(([code, mark]) => [code, mark !== null && hidden(form, code) ? other : mark]),
        ),
      }))
      expect(profileOf(indicators, changed, least)).toEqual(profileOf(indicators, said, least))
    }),
  )
})

test('a hidden group is not told from one that nobody answered in', () => {
  fc.assert(
    fc.property(AnySaid, said => {
      const without = said.map(form => ({
        ...form,
        marks: Object.fromEntries(
          Object.entries(form.marks).filter(
            ([code]) => form.side === 'self' || form.side === 'head' || countOf(said, form.side, code) >= 3,
          ),
        ),
      }))
      expect(profileOf(indicators, without, 3)).toEqual(profileOf(indicators, said, 3))
    }),
  )
})

test('every figure of a group stands on at least three answers, whatever the norm says', () => {
  fc.assert(
    fc.property(AnySaid, fc.integer({ min: 0, max: 6 }), (said, least) => {
      for (const { sides, indicators: lines } of profileOf(indicators, said, least))
        for (const cell of [sides, ...lines.map(line => line.sides)].flatMap(one => [one.colleague, one.subordinate]))
          if (cell) expect(cell.count).toBeGreaterThanOrEqual(Math.max(3, least))
    }),
  )
})

test('three colleagues are shown together; what one of them could not see falls below and is not', () => {
  const said: Said[] = [2, 3, 4].map((mark, at) => ({ side: 'colleague', marks: { a: mark, b: at === 0 ? null : mark } }))
  const [first] = profileOf(indicators, said, 3)
  expect(first!.indicators.map(line => line.sides.colleague)).toEqual([{ mean: 3, count: 3 }, null])
  expect(first!.sides.colleague).toEqual({ mean: 3, count: 3 })
  expect(first!.others).toBe(3)
})

test('comments come from three on, and their order says nothing of when they came', () => {
  expect(shownComments(['раз', '', 'два'], 3, 7)).toEqual([])
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 8 }), fc.nat(), (comments, seed) => {
      const shown = shownComments(comments, 3, seed)
      expect(shownComments(comments.toReversed(), 3, seed)).toEqual(shown)
      expect(shown.length === 0 || shown.length >= 3).toBe(true)
    }),
  )
  const ten = Array.from({ length: 10 }, (_, at) => `слово ${at}`)
  expect(shownComments(ten, 3, 1)).not.toEqual(shownComments(ten, 3, 2))
})

const AnyForms: fc.Arbitrary<SentForm[]> = fc.array(
  fc.record({ reviewerId: fc.constantFrom('1', '2', '3', '4', '5'), marks: AnyMarks }),
  { maxLength: 20 },
)

test('as forms come in, what a reviewer sees of the others moves by whole batches of three people or not at all', () => {
  fc.assert(
    fc.property(AnyForms, fc.integer({ min: 1, max: 4 }), (forms, least) => {
      let before = 0
      for (let end = 0; end <= forms.length; end += 1) {
        const counted = settled(forms.slice(0, end), least)
        const fresh = forms.slice(before, counted.length)
        if (fresh.length > 0) expect(new Set(fresh.map(one => one.reviewerId)).size).toBeGreaterThanOrEqual(leastShown(least))
        before = counted.length
      }
    }),
  )
})

test('the reviewer sees their mean, spread and range, and a form that is all of one mark', () => {
  const eight = shippedModel.slice(0, 8)
  const same = Object.fromEntries(eight.map(({ code }) => [code, 3]))
  const others = ['x', 'y', 'z'].map(reviewerId => ({ reviewerId, marks: { a: 2 } }))
  expect(selfOf({ indicators: eight, marks: same }, [{ a: 1 }], others, 3)).toMatchObject({
    marks: 9,
    mean: 2.8,
    lowest: 1,
    highest: 3,
    halo: true,
    left: 0,
    others: { mean: 2, reviewers: 3 },
  })
  const varied = { ...same, [eight[0]!.code]: 1, [eight[1]!.code]: 4 }
  expect(selfOf({ indicators: eight, marks: varied }, [], others.slice(1), 3)).toMatchObject({ halo: false, others: null })
  expect(selfOf({ indicators: eight, marks: {} }, [], [], 3)).toMatchObject({ mean: null, spread: null, left: 8 })
})

test('the shipped model: whole, at least three indicators of each value for every kind of position', () => {
  for (const indicator of shippedModel) expect(Indicator.parse(indicator)).toEqual(indicator)
  expect(new Set(shippedModel.map(({ code }) => code)).size).toBe(shippedModel.length)
  for (const post of ['window', 'head', 'other'] as const)
    for (const value of values)
      expect(shippedModel.filter(one => one.value === value && one.posts.includes(post)).length).toBeGreaterThanOrEqual(3)
})

const people = [
  { id: 'd', departmentId: 'one', roles: ['director'] },
  { id: 'h', departmentId: 'one', roles: ['head', 'specialist'] },
  { id: 'k', departmentId: 'two', roles: ['head'] },
  ...Array.from({ length: 7 }, (_, at) => ({ id: `s${at}`, departmentId: 'one', roles: ['specialist'] })),
]

test('each is asked about themselves, by the head, by five drawn colleagues; of a head those who are led', () => {
  const asked = askedOf(people, people, 3)
  const sides = (id: string) =>
    Object.groupBy(
      asked.filter(one => one.subjectId === id),
      one => one.side,
    )
  expect(sides('s0').self).toHaveLength(1)
  expect(sides('s0').head).toEqual([{ subjectId: 's0', reviewerId: 'h', side: 'head' }])
  expect(sides('s0').colleague).toHaveLength(5)
  expect(sides('h').head).toEqual([{ subjectId: 'h', reviewerId: 'd', side: 'head' }])
  expect(sides('h').subordinate).toHaveLength(7)
  expect(sides('h').colleague).toEqual([{ subjectId: 'h', reviewerId: 'k', side: 'colleague' }])
  expect(sides('d')).toEqual({})
  expect(askedOf(people.toReversed(), people, 3).length).toBe(asked.length)
  for (const { subjectId, reviewerId, side } of asked) expect(subjectId === reviewerId).toBe(side === 'self')
})

test('posts by role', () => {
  expect([['head', 'specialist'], ['hall'], ['hr']].map(postOf)).toEqual(['head', 'window', 'other'])
})

test('the draw is the same for the seed, of the size asked, and by nobody’s choice', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 40 }), fc.string(), fc.nat(10), (ids, seed, size) => {
      const drawn = draw(ids, seed, size)
      expect(drawn).toEqual(draw(ids.toReversed(), seed, size))
      expect(drawn).toHaveLength(Math.min(size, ids.length))
      expect(new Set(drawn).size).toBe(drawn.length)
      for (const id of drawn) expect(ids).toContain(id)
    }),
  )
  const ids = Array.from({ length: 50 }, (_, at) => `id ${at}`)
  const often = new Map<string, number>()
  for (let seed = 0; seed < 400; seed += 1) for (const id of draw(ids, `seed ${seed}`, 5)) often.set(id, (often.get(id) ?? 0) + 1)
  expect(Math.min(...ids.map(id => often.get(id) ?? 0))).toBeGreaterThan(15)
  expect(Math.max(...often.values())).toBeLessThan(80)
  expect(monthOf('2026-12-01')).toEqual({ from: '2026-12-01', to: '2027-01-01' })
})

test('a score counts only what was called for; two cards that agree give one', () => {
  expect(scoreOf({ greet: 3, name: 2, check: 1, services: null })).toBe(0.5)
  expect(scoreOf({ greet: null })).toBeNull()
  expect(stepsLeft([{ code: 'greet' }, { code: 'name' }], { greet: null })).toEqual(['name'])
  expect(
    agreementOf([
      [
        { a: 3, b: 1 },
        { a: 3, b: 1 },
      ],
      [{ a: 1 }],
    ]),
  ).toEqual({ alpha: 1, units: 2, marks: 4 })
  expect(agreementOf([[{ a: 3 }]]).alpha).toBeNull()
})

test('a result is seen by the person once shown, by who leads them from the meeting on, by HR only for an appeal', () => {
  const who = (staffId: string, departmentId: string, ...roles: string[]) => ({ staffId, departmentId, roles })
  const subject = { staffId: 's', departmentId: 'one', post: 'window' }
  expect(seesResult(who('s', 'one', 'specialist'), subject, 'calibration', false)).toBe(false)
  expect(seesResult(who('s', 'one', 'specialist'), subject, 'shown', false)).toBe(true)
  expect(seesResult(who('h', 'one', 'head'), subject, 'open', false)).toBe(false)
  expect(seesResult(who('h', 'one', 'head'), subject, 'calibration', false)).toBe(true)
  expect(seesResult(who('k', 'two', 'head'), subject, 'shown', true)).toBe(false)
  expect(seesResult(who('r', 'two', 'hr'), subject, 'shown', false)).toBe(false)
  expect(seesResult(who('r', 'two', 'hr'), subject, 'shown', true)).toBe(true)
  expect(leads(who('h', 'one', 'head'), { ...subject, post: 'head' })).toBe(false)
  expect(leads(who('d', 'one', 'director'), { ...subject, staffId: 'd' })).toBe(false)
  expect(agreesMarks(who('h', 'one', 'head'), subject, 'shown', false)).toBe(false)
  expect(agreesMarks(who('h', 'one', 'head'), subject, 'shown', true)).toBe(true)
})
