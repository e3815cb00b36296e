// What tests of appeals begin with: a paper that came, one under way, one signed; the clock of the house.
import { beforeEach } from 'vitest'
import { appeals } from '#appeals/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { TestHouse } from './app.ts'
import { cast, type CastName } from './people.ts'

export const kotov = { surname: 'Котов', name: 'Игорь', patronymic: 'Дмитриевич', address: 'г. Светлореченск, Заречная, 5' }
export const text = 'За октябрь мне ничего не пришло. Почему не начислили пособие? Прошу сообщить, когда ждать деньги.'
export const asked = (change: object = {}) => ({
  id: uuid7(),
  channel: 'post' as const,
  law: 'appeal' as const,
  kind: 'application' as const,
  form: 'individual' as const,
  receivedOn: '2026-11-24',
  author: kotov,
  body: text,
  ...change,
})
export const at = (id: string) => ({ params: { id } })

/** Call at the top of a test file, after `testHouse()`; each test begins on 24 November 2026, 10:30 in Moscow. */
export function office(house: TestHouse) {
  /** To another morning; those who are signed in stay so. */
  async function travel(day: string): Promise<void> {
    const iso = `${day}T07:30:00.000Z`
    house.setClock(iso)
    await house.db.updateTable('session').set({ seenAt: iso }).execute()
  }
  beforeEach(() => travel('2026-11-24'))

  const receive = async (by: CastName = 'sidorova', change: object = {}) =>
    (await house.as(by))(appeals.receive, { body: asked(change) })
  const registered = async (change: object = {}) => (await receive('krylova', { register: true, ...change })).body
  const card = async (by: CastName, id: string) => (await house.as(by))(appeals.card, at(id))
  const paper = (change: object = {}) => ({
    id: uuid7(),
    sentOn: house.now().toISOString().slice(0, 10),
    number: 'К-118/2',
    addressee: 'Котов И. Д.',
    way: 'post' as const,
    ...change,
  })
  const questions = () => [
    { id: uuid7(), body: 'Почему не начислили пособие?', ours: true },
    { id: uuid7(), body: 'Когда ждать деньги?', ours: true },
  ]
  /** Registered, given to Vorontsova, its questions written out. */
  async function underWay(change: object = {}) {
    const { id } = await registered(change)
    const head = await house.as('krylova')
    const list = questions()
    await head(appeals.assign, { ...at(id), body: { executorId: cast.vorontsova.id } })
    const executor = await house.as('vorontsova')
    await executor(appeals.questions, { ...at(id), body: { questions: list } })
    return { id, questionIds: list.map(question => question.id) }
  }
  async function signed(change: object = {}) {
    const way = await underWay(change)
    const [executor, head] = [await house.as('vorontsova'), await house.as('krylova')]
    await executor(appeals.submit, at(way.id))
    await head(appeals.sign, at(way.id))
    return way
  }
  const eventsOf = async (id: string) =>
    (
      await house.db.selectFrom('event').select(['kind', 'data']).where('kind', 'like', 'appeal.%').orderBy('id').execute()
    ).filter(({ data }) => (data as { appeal?: string }).appeal === id)
  return { travel, receive, registered, card, paper, underWay, signed, eventsOf }
}
