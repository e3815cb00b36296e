// Who reaches appeals: role × endpoint; what the law keeps from whom is in appeals.test.ts.
import { beforeAll, expect, test } from 'vitest'
import { testHouse } from '#test/app.ts'
import { cast, type CastName } from '#test/people.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { appeals } from './api.ts'

const house = testHouse()
const author = { surname: 'Котов', name: 'Игорь', patronymic: '', address: 'Заречная, 5' }
const asked = (change: object = {}) => ({
  id: uuid7(),
  channel: 'post' as const,
  law: 'appeal' as const,
  kind: 'application' as const,
  form: 'individual' as const,
  receivedOn: '2026-11-24',
  author,
  body: 'Когда придёт пособие?',
  register: true,
  ...change,
})
const paper = () => ({ id: uuid7(), sentOn: '2026-11-24', addressee: 'Котов И.', way: 'post' as const })

/** Received by the hall, considered by Vorontsova of the same department. */
const given = async () => {
  const body = asked()
  await (
    await house.as('sidorova')
  )(appeals.receive, { body })
  await (
    await house.as('krylova')
  )(appeals.assign, { params: { id: body.id }, body: { executorId: cast.vorontsova.id } })
  return body.id
}

let shared = ''
beforeAll(async () => void (shared = await given()))

async function reach(name: CastName | undefined) {
  const call = name ? await house.as(name) : house.anyone
  const { id: _, register: _register, ...particulars } = asked()
  const params = { id: shared }
  const status = async (answer: Promise<{ status: number }>) => (await answer).status
  return {
    lists: await status(call(appeals.register, { query: {} })),
    order: await status(call(appeals.order, {})),
    receive: await status(call(appeals.receive, { body: asked() })),
    look: await status(call(appeals.look, { body: { ...particulars, law: 'appeal' } })),
    card: await status(call(appeals.card, { params })),
    edit: await status(call(appeals.complained, { params, body: { complained: [] } })),
    assign: await status(call(appeals.assign, { params, body: { executorId: cast.vorontsova.id } })),
    close: await status(call(appeals.close, { params, body: { ground: 'unclear', reason: 'Не понять', notice: null } })),
    papers: await status(call(appeals.sendPaper, { params, body: { kind: 'notice', paper: paper() } })),
    setOrder: await status(
      call(appeals.setOrder, { body: { validFrom: '2026-12-01', pattern: '{номер}', offDay: 'before', source: 'Приказ' } }),
    ),
  }
}

const never = { lists: 403, order: 403, receive: 403, look: 403, card: 403, edit: 403, assign: 403, close: 403, papers: 403 }
const works = { lists: 200, order: 200, receive: 200, look: 200, setOrder: 403 }
const stranger = { ...works, card: 404, edit: 404, papers: 404 }

test.each<[CastName | undefined, Awaited<ReturnType<typeof reach>>]>([
  ['vorontsova', { ...works, card: 200, edit: 200, assign: 403, close: 403, papers: 200 }],
  ['gusev', { ...stranger, assign: 403, close: 403 }],
  // Received it, so sees it, but it is now another's work.
  ['sidorova', { ...works, card: 200, edit: 403, assign: 403, close: 403, papers: 403 }],
  // 409: asks for the notice first.
  ['krylova', { ...works, card: 200, edit: 200, assign: 200, close: 409, papers: 200 }],
  ['lebedev', { ...works, setOrder: 200, card: 200, edit: 200, assign: 200, close: 409, papers: 200 }],
  ['akhmetov', { ...stranger, assign: 403, close: 403 }],
  ['melnik', { ...stranger, assign: 404, close: 404 }],
  [
    'belov',
    {
      lists: 200,
      order: 200,
      receive: 403,
      look: 403,
      setOrder: 403,
      card: 404,
      edit: 404,
      assign: 404,
      close: 404,
      papers: 404,
    },
  ],
  ['romanova', { ...never, setOrder: 403 }],
  ['kim', { ...never, order: 200, setOrder: 200 }],
  [
    undefined,
    Object.fromEntries(Object.keys({ ...never, setOrder: 0 }).map(key => [key, 401])) as Awaited<ReturnType<typeof reach>>,
  ],
])('%s', async (name, expected) => {
  expect(await reach(name)).toEqual(expected)
})

test('an appeal that nobody has yet is seen by whoever received it, by heads and the director only', async () => {
  const body = asked()
  await (
    await house.as('sidorova')
  )(appeals.receive, { body })
  const sees = async (name: CastName) => (await (await house.as(name))(appeals.card, { params: { id: body.id } })).status
  const seen = await Promise.all((['sidorova', 'krylova', 'melnik', 'lebedev', 'vorontsova', 'belov'] as const).map(sees))
  expect(seen).toEqual([200, 200, 200, 200, 404, 404])
})

test('each opening of a card is in the journal, once a day per person', async () => {
  const id = await given()
  const me = await house.as('vorontsova')
  await me(appeals.card, { params: { id } })
  await me(appeals.card, { params: { id } })
  const views = (
    await house.db.selectFrom('event').select(['staffId', 'data']).where('kind', '=', 'appeal.viewed').execute()
  ).filter(({ data }) => (data as { appeal?: string }).appeal === id)
  expect(views.map(({ staffId }) => staffId)).toEqual([cast.vorontsova.id])
})
