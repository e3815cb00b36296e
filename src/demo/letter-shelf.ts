// What letters of the invented centre stand on: its blank with an emblem, a template in two editions, phrases of the centre and a department.
import type { Plan } from './books.ts'
import { iso, tell } from './books.ts'
import { centre } from './centre.data.ts'
import { idOf } from './chance.ts'

const emblem =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><path d="M30 4c9 0 16 7 16 16 0 6-3 11-8 14h18v4H4v-4h18c-5-3-8-8-8-14C14 11 21 4 30 4zm0 5a11 11 0 1 0 0 22 11 11 0 0 0 0-22z" fill="#0c5a75"/></svg>'

/** Written on the first day of the history; the template once more some weeks later. */
export function planLetterShelf(plan: Plan, dates: readonly string[]): void {
  const [first, later] = [dates[0], dates[Math.floor(dates.length / 2)]]
  if (first === undefined || later === undefined) return
  const at = Date.parse(`${first}T06:40:00Z`)
  const director = idOf('lebedev')
  plan.at(at, books => {
    books.rows.letterBlank.push({
      ...{ id: idOf('blank'), validFrom: first, founder: 'Министерство труда и социальной защиты Светлореченской области' },
      ...{ title: centre.title, shortTitle: 'ЦЗН г. Светлореченска', address: 'Липовая ул., д. 8, г. Светлореченск, 428000' },
      ...{ phone: '8 835 000-01-00', email: 'czn@svetlorechensk.test', site: 'czn.svetlorechensk.test' },
      ...{ okpo: '00032537', ogrn: '1027700132195', inn: '7707083893', kpp: '773601001' },
      ...{ checkAddress: '', withCode: true, logo: Buffer.from(emblem), logoType: 'image/svg+xml' },
      ...{ madeAt: iso(at), madeBy: director },
    })
    tell(books, at, { kind: 'blank.set', staffId: director, data: { from: first, logo: 'image/svg+xml', code: true } })
    for (const [who, departmentId, part, title, body, clause] of phrases) {
      const madeBy = idOf(who)
      const owned = { staffId: null, departmentId: departmentId && idOf(departmentId) }
      const kept = { madeAt: iso(at), madeBy, withdrawnAt: null, withdrawnBy: null }
      books.rows.letterPhrase.push({ id: idOf(`phrase ${title}`), ...owned, part, title, body, clause, ...kept })
      tell(books, at, { kind: 'phrase.set', staffId: madeBy, departmentId: owned.departmentId, data: { phrase: title } })
    }
  })
  for (const [validFrom, body] of [
    [first, `${begins}\n\nДеньги поступят [число].`],
    [later, `${begins}\n\nДеньги поступят на Вашу карту [число]. Делать для этого ничего не нужно.\n\n${ends}`],
  ] as const) {
    const when = Date.parse(`${validFrom}T07:10:00Z`)
    const madeBy = idOf('melnik')
    const departmentId = idOf('benefits')
    plan.at(when, books => {
      books.rows.letterTemplate.push({
        ...{
          id: idOf(`template ${body}`),
          code: 'payment-day',
          purpose: 'answer',
          title: 'Когда придут деньги',
          about: 'Короткий ответ',
        },
        ...{ departmentId, body, validFrom, withdrawn: false, madeAt: iso(when), madeBy },
      })
      tell(books, when, { kind: 'template.set', staffId: madeBy, departmentId, data: { code: 'payment-day', validFrom } })
    })
  }
}

const begins = 'Мы рассмотрели Ваше обращение от {дата обращения}.'
const ends = 'Если останутся вопросы, позвоните: {исполнитель}, {телефон исполнителя}.'

/** Who wrote it, for which department (null: for all), part of a letter, title, words, clause. */
const phrases: readonly [string, string | null, string, string, string, string][] = [
  ['lebedev', null, 'Что сделать', 'Прийти без очереди', 'Приходите без талона: назовите дежурному номер {номер}.', '3.5'],
  ['melnik', 'benefits', 'Деньги', 'Банк задержал', 'Мы перечислили деньги [число], банк зачислит их за [срок].', '4.4'],
  ['krylova', 'jobs', 'Конец', 'Ждём на встречу', '{клиент}, ждём Вас: {адрес центра}.', '4.4'],
]
