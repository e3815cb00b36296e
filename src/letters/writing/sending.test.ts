// Approval and sending over HTTP: returned with remarks, signed as it was read, sent once, no way around; the appeal goes along.
import { describe, expect, test } from 'vitest'
import { appeals } from '#appeals/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { putBox } from '#correspondence/store/box.ts'
import { testHouse } from '#test/app.ts'
import { kotov } from '#test/appeals.ts'
import { desk, goodText } from '#test/letters.ts'
import { cast } from '#test/people.ts'
import { writing } from './api.ts'

const house = testHouse()
const { begun, travel } = desk(house)

describe('approval', () => {
  const submitted = async () => {
    const letter = await begun()
    await letter.decide()
    await letter.say(goodText)
    expect((await letter.act('submit', letter.executor)).status).toBe(200)
    return letter
  }

  test('returned with a remark at its place; after the mending it is shown what became of it', async () => {
    const { executor, head, now, say, act, remark, appeal } = await submitted()
    expect(await appeal()).toMatchObject({ state: 'approval', letter: true })
    await remark(head, 'Деньги за октябрь')
    expect(await appeal()).toMatchObject({ state: 'assigned', remarks: '«Деньги за октябрь»: Напишите точнее' })
    expect(await now()).toMatchObject({
      state: 'returned',
      remarks: [{ quote: 'Деньги за октябрь', changed: false, by: 'Ирина Крылова' }],
    })
    await say(goodText.replace('Деньги за октябрь поступят', 'Деньги, 9000 рублей, поступят'))
    await act('submit', executor)
    const [seen] = (await now(head)).remarks
    expect(seen).toMatchObject({ changed: true, now: 'Деньги, 9000 рублей, поступят на Вашу карту 27 ноября 2026 года.' })
  })

  test('what is signed is what was read: a paper of one page, with number and hash, that stays', async () => {
    const { where, executor, head, act, now, say, appeal } = await submitted()
    const stale = await head(writing.sign, { ...where, body: { revision: 1 } })
    expect([stale.status, stale.body.code]).toEqual([409, 'changed'])
    expect((await act('sign', head)).body).toMatchObject({ state: 'signed', signedOn: '2026-11-24' })
    const paper = (await executor(writing.paper, { ...where, query: {} })).body
    expect(paper).toMatchObject({ mediaType: 'application/pdf', pages: 1 })
    expect(Buffer.from(paper.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect((await say('Другое.')).body.code).toBe('not-now')
    expect((await now()).number).toBe(`${(await appeal()).number}/1`)
    await expect(
      house.db.updateTable('letter').set({ text: 'Другое.' }).where('appealId', '=', where.params.appealId).execute(),
    ).rejects.toThrow()
    const again = (await head(writing.paper, { ...where, query: {} })).body
    expect(again.content).toBe(paper.content)
  })

  test('agreed by the head and signed by the director whose name stands under it', async () => {
    const { executor, head, act, decide, say } = await begun()
    const director = await house.as('lebedev')
    await decide({ signerId: cast.lebedev.id })
    await say(goodText.replace('Начальник отдела                    И. С. Крылова', 'Директор                    П. И. Лебедев'))
    await act('submit', executor)
    expect((await act('sign', head)).body.code).toBe('not-yours')
    expect((await act('agree', head)).body.state).toBe('agreed')
    expect((await act('sign', director)).body.state).toBe('signed')
  })

  test('there is no way around: with a letter the appeal itself is neither submitted, signed nor answered', async () => {
    const { id, executor, head, act } = await submitted()
    const at = { params: { id } }
    expect((await executor(appeals.submit, at)).body.code).toBe('has-letter')
    expect((await head(appeals.sign, at)).body.code).toBe('has-letter')
    expect((await head(appeals.giveBack, { ...at, body: { remarks: 'Поправьте' } })).body.code).toBe('has-letter')
    await act('sign', head)
    const paper = { id: uuid7(), sentOn: '2026-11-24', addressee: 'Котов', way: 'post' as const }
    const answer = { paper, result: 'explained' as const, questionIds: [] }
    expect((await head(appeals.answer, { ...at, body: answer })).body.code).toBe('has-letter')
    expect((await head(appeals.card, at)).body.may.filter(one => ['sign', 'answer', 'submit', 'return'].includes(one))).toEqual(
      [],
    )
  })

  test('an appeal given to somebody else takes its letter along as a draft', async () => {
    const { id, head, now } = await submitted()
    await head(appeals.complained, {
      params: { id },
      body: { complained: [{ staffId: cast.vorontsova.id, departmentId: null }] },
    })
    expect(await now(head)).toMatchObject({ state: 'draft', may: expect.arrayContaining(['write', 'submit']) })
  })
})

describe('sending', () => {
  const signed = async (change: object = {}) => {
    const letter = await begun(change)
    await letter.decide()
    await letter.say(goodText)
    await letter.act('submit', letter.executor)
    expect((await letter.act('sign', letter.head)).status).toBe(200)
    return letter
  }

  test('by post: the appeal is answered, its dispatch has the number and the words, every question is covered', async () => {
    const { post, appeal, now } = await signed()
    expect((await post()).body).toMatchObject({ state: 'sent', way: 'post', track: '80083', sentOn: '2026-11-24', may: [] })
    const card = await appeal()
    expect(card).toMatchObject({ state: 'answered', result: 'explained' })
    expect(card.questions.every(({ answered }) => answered)).toBe(true)
    expect(card.dispatches).toMatchObject([{ kind: 'answer', number: (await now()).number, body: goodText }])
  })

  test('without mail at the centre it is not handed over, and nothing has changed', async () => {
    const { where, executor, now } = await signed()
    expect((await executor(writing.handOver, where)).body.code).toBe('no-box')
    expect((await now()).state).toBe('signed')
  })

  test('handed over to mail, taken back, sent from hand to hand', async () => {
    await putBox(house.db, 'czn@czn.test', house.now().toISOString())
    const { where, executor, post } = await signed({ author: { ...kotov, email: 'nina@mail.test' } })
    expect((await executor(writing.handOver, where)).body.state).toBe('sending')
    expect((await executor(writing.takeBack, where)).body.state).toBe('signed')
    await executor(writing.handOver, where)
    expect((await post(executor, { way: 'hand' })).body.state).toBe('sent')
  })

  test('of two who mark it sent at once it is sent once', async () => {
    const { post, executor, head, appeal } = await signed()
    const both = await Promise.all([post(executor), post(head)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await appeal()).dispatches).toHaveLength(1)
  })

  test('not before its signature', async () => {
    await travel('2026-11-24')
    const { post } = await signed()
    expect((await post(undefined, { sentOn: '2026-11-23' })).status).toBe(400)
  })
})
