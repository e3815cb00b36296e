// What tests of answers begin with: an appeal at its executor, its answer begun, a text without a breach and one with five.
import { appeals } from '#appeals/api.ts'
import { writing } from '#letters/writing/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Somebody, TestHouse } from './app.ts'
import { office } from './appeals.ts'
import { cast } from './people.ts'

/** Answers both questions of `test/appeals.ts`, to Kotov, over Krylova's name. */
export const goodText = `Котову И. Д.
г. Светлореченск, Заречная, 5

На № К-1 от 24.11.2026

Уважаемый Игорь Дмитриевич!

Мы рассмотрели Ваше обращение от 24 ноября 2026 года. Пособие за октябрь не начислили, потому что в справке не было суммы заработка. Мы сами запросили её и получили 20 ноября.

Деньги за октябрь поступят на Вашу карту 27 ноября 2026 года.

Начальник отдела                    И. С. Крылова

Исп.: Воронцова Елена Андреевна, тел. +7 835 000-01-00`

export const badText = goodText
  .replace('Уважаемый Игорь Дмитриевич!', 'Уважаемый Котов И. Д.!')
  .replace('Ваше обращение', 'обращение Котова И. Д.')

export function desk(house: TestHouse) {
  const base = office(house)
  /** An answer begun by Vorontsova; `say` saves a text over the revision in force. */
  async function begun(change: object = {}) {
    const { id } = await base.underWay(change)
    const [executor, head] = [await house.as('vorontsova'), await house.as('krylova')]
    const where = { params: { appealId: id } }
    await executor(writing.begin, { ...where, body: { id: uuid7(), template: null } })
    const now = async (by: Somebody = executor) => (await by(writing.open, where)).body
    const decide = (details: object = {}) =>
      executor(writing.decide, {
        ...where,
        body: { gender: null, signerId: cast.krylova.id, result: 'explained', cause: '', remedy: '', ...details },
      })
    const say = async (text: string, by: Somebody = executor) =>
      by(writing.save, { ...where, body: { text, revision: (await now(by)).revision } })
    const act = async (name: 'submit' | 'agree' | 'sign', by: Somebody) =>
      by(writing[name], { ...where, body: { revision: (await now(by)).revision } })
    const remark = async (by: Somebody = head, quote = 'Деньги') => {
      const { text, revision } = await now(by)
      const remarks = [{ id: uuid7(), start: Math.max(0, text.indexOf(quote)), quote, body: 'Напишите точнее' }]
      return by(writing.giveBack, { ...where, body: { revision, remarks } })
    }
    const post = (by: Somebody = executor, change: object = {}) =>
      by(writing.markSent, { ...where, body: { id: uuid7(), way: 'post', sentOn: '2026-11-24', track: '80083', ...change } })
    const appeal = async () => (await head(appeals.card, { params: { id } })).body
    return { id, where, executor, head, now, decide, say, act, remark, post, appeal }
  }
  return { ...base, begun }
}
