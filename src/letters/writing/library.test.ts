// The library over HTTP: editions that stay, who may write which, a trial on a real appeal, phrases and whose they are.
import { describe, expect, test } from 'vitest'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { desk } from '#test/letters.ts'
import { benefits, jobs, type CastName } from '#test/people.ts'
import { checker } from '../check.ts'
import { writing } from './api.ts'
import { library } from './library-api.ts'
import { shippedLetterTemplates } from './letter-templates.data.ts'
import { salutationOf } from './rules/frame.ts'
import { fill, parseTemplate } from './rules/template.ts'
import { wrongIn } from './templates.ts'
import { readerSample } from './trial-readers.data.ts'
import { wordingOf } from './wording.ts'

const house = testHouse()
const { begun } = desk(house)

/** Two editions of one second are told apart by chance. */
const later = () => house.setClock(new Date(house.now().getTime() + 1000).toISOString())

const template = (change: object = {}) => ({
  code: 'own',
  purpose: 'answer' as const,
  title: 'Свой',
  about: '',
  departmentId: jobs as string | null,
  body: 'Мы рассмотрели Ваше обращение. Деньги придут {сегодня}.',
  validFrom: '2026-11-24',
  ...change,
})

describe('templates', () => {
  test.each<[CastName, string | null, number]>([
    ['krylova', jobs, 200],
    ['krylova', null, 400],
    ['krylova', benefits, 400],
    ['lebedev', null, 200],
    ['lebedev', benefits, 200],
    ['vorontsova', jobs, 403],
    ['kim', null, 403],
  ])('%s writes for %s: %i', async (name, departmentId, status) => {
    const answer = await (await house.as(name))(library.set, { body: template({ code: `by-${name}`, departmentId }) })
    expect(answer.status).toBe(status)
  })

  test('every edition stays, of one day too; what is out of use is offered to nobody and comes back', async () => {
    const [head, executor] = [await house.as('krylova'), await house.as('vorontsova')]
    const code = 'benefit-late'
    const texts = ['Первая редакция.', 'Вторая редакция.']
    for (const body of texts) {
      await head(library.set, { body: template({ code, body }) })
      later()
    }
    const { body: editions } = await executor(library.editions, { params: { code } })
    expect(editions.map(({ body, by }) => [body.slice(0, 16), by])).toEqual([
      ['Вторая редакция.', 'Ирина Крылова'],
      ['Первая редакция.', 'Ирина Крылова'],
      [expect.any(String), ''],
    ])
    const offered = async () => (await executor(writing.templates, { query: {} })).body.find(one => one.code === code)?.body
    expect(await offered()).toBe('Вторая редакция.')
    await head(library.set, { body: template({ code, body: 'Вторая редакция.', withdrawn: true }) })
    later()
    expect(await offered()).toBeUndefined()
    const { body: all } = await executor(library.templates, {})
    expect(all.find(one => one.code === code)).toMatchObject({ withdrawn: true, editions: 3, edits: false })
    await head(library.set, { body: template({ code, body: 'Вернули.' }) })
    expect(await offered()).toBe('Вернули.')
    // The other department goes on with the shipped one.
    const other = (await (await house.as('akhmetov'))(writing.templates, { query: {} })).body.find(one => one.code === code)
    expect(other).toMatchObject({ own: false })
  })

  test('what the language does not understand is told with its line, and a letter asks nothing of an appeal', async () => {
    const head = await house.as('krylova')
    const wrong = await head(library.set, { body: template({ body: '{клиент|звательный}' }) })
    expect([wrong.status, (wrong.body as { fields?: Record<string, string> }).fields?.body]).toEqual([
      400,
      expect.stringContaining('Строка 1'),
    ])
    expect(wrongIn('{номер} {если жалоба}да{конец}', 'letter')).toEqual([
      'Здесь поле «номер» взять неоткуда: обращения нет.',
      'Здесь признак «жалоба» взять неоткуда: обращения нет.',
    ])
  })

  test('a trial on a real appeal puts the name in the right case and checks the words; the appeal is journalled', async () => {
    const { id } = await begun()
    const executor = await house.as('vorontsova')
    const { body: appeals } = await executor(library.appeals, {})
    expect(appeals.find(one => one.id === id)).toMatchObject({ author: expect.stringContaining('Котов') })
    const body = 'Мы рассмотрели обращение {клиент|родительный}. {если женщина}Ждали{иначе}Ждал{конец}.'
    const trial = await executor(library.try, { body: { purpose: 'answer', body, appealId: id } })
    expect(trial.body.text).toContain('обращение Котова Игоря Дмитриевича. Ждал.')
    expect(trial.body.findings.map(({ rule }) => rule)).toContain('third-person')
    // Whoever may not read the answer may not try a template on it.
    const stranger = await house.as('akhmetov')
    expect((await stranger(library.appeals, {})).body.some(one => one.id === id)).toBe(false)
    expect((await stranger(library.try, { body: { purpose: 'answer', body, appealId: id } })).status).toBe(404)
    const unknown = await stranger(library.try, {
      body: { purpose: 'letter', body: '{если женщина}а{конец}', appealId: null, reader: 'unknown' },
    })
    expect(unknown.body).toMatchObject({ asks: ['женщина'], text: expect.stringContaining('[как обращаться]') })
  })
})

const check = checker(loadDictionary())

test.each(shippedLetterTemplates.map(one => [one.code, one.body] as const))(
  '%s, a letter of our own, has no error',
  (_, body) => {
    expect(wrongIn(body, 'letter')).toEqual([])
    for (const reader of [readerSample.man, readerSample.woman, readerSample.organisation]) {
      const told = {
        ...{
          reader,
          address: '',
          reference: '',
          number: '',
          receivedOn: '',
          today: '24 ноября 2026 года',
          questions: [],
          signer: null,
        },
        centre: { title: 'Центр занятости', address: 'Липовая, 8', phone: '+7 835 000-01-00' },
        department: 'Отдел выплат',
        executor: { surname: 'Воронцова', name: 'Елена', patronymic: 'Андреевна', phone: '+7 835 000-01-00' },
        facts: { организация: reader.title !== '', женщина: reader.gender === 'female' },
      }
      const text = `${salutationOf(reader)}\n\n${fill(parseTemplate(body).nodes, wordingOf(told, loadDictionary())).text}`
      const { title, surname, name, patronymic, gender } = reader
      const findings = check({
        kind: 'email',
        addressee: title ? { type: 'organisation', title } : { type: 'person', surname, name, patronymic, gender: gender! },
        complaint: null,
        questions: [],
        text: `${text}\n\nС уважением,\nВоронцова Елена Андреевна,\nинспектор,\n8 835 000-01-00`,
      })
      expect(
        findings.filter(({ severity, confidence }) => severity === 'error' && confidence === 'sure'),
        text,
      ).toEqual([])
    }
  },
)

describe('phrases', () => {
  const phrase = (change: object = {}) => ({
    scope: 'mine' as const,
    part: 'Конец',
    title: 'До встречи',
    body: 'Ждём Вас {сегодня}, {клиент}.',
    clause: '4.4',
    ...change,
  })

  test('one’s own is one’s own; the department’s is its head’s; the centre’s the director’s', async () => {
    const [vorontsova, gusev, akhmetov] = [await house.as('vorontsova'), await house.as('gusev'), await house.as('akhmetov')]
    const put = async (name: CastName, id: string, change: object = {}) =>
      (await (await house.as(name))(library.putPhrase, { params: { id }, body: phrase(change) })).status
    const [own, department, centre] = [uuid7(), uuid7(), uuid7()]
    expect(await put('vorontsova', own)).toBe(200)
    expect(await put('vorontsova', department, { scope: 'department' })).toBe(403)
    expect(await put('krylova', department, { scope: 'department', title: 'Отдела' })).toBe(200)
    expect(await put('krylova', centre, { scope: 'centre' })).toBe(403)
    expect(await put('lebedev', centre, { scope: 'centre', title: 'Центра' })).toBe(200)
    const seen = async (call: typeof gusev) =>
      (await call(library.phrases, {})).body.flatMap(one => (one.id ? [one.title] : [])).toSorted()
    expect(await seen(vorontsova)).toEqual(['До встречи', 'Отдела', 'Центра'])
    expect(await seen(gusev)).toEqual(['Отдела', 'Центра'])
    expect(await seen(akhmetov)).toEqual(['Центра'])
    // Another's own, even for the director, is not there at all.
    expect(await put('lebedev', own)).toBe(404)
    expect((await gusev(library.withdrawPhrase, { params: { id: own } })).status).toBe(404)
    expect((await gusev(library.withdrawPhrase, { params: { id: department } })).status).toBe(403)
    expect((await vorontsova(library.withdrawPhrase, { params: { id: own } })).status).toBe(200)
    expect(await seen(vorontsova)).toEqual(['Отдела', 'Центра'])
  })

  test('in a letter it stands filled in', async () => {
    const { where, executor } = await begun()
    await executor(library.putPhrase, { params: { id: uuid7() }, body: phrase({ title: 'Для Котова' }) })
    const { body } = await executor(writing.phrases, where)
    expect(body.find(({ title }) => title === 'Для Котова')).toMatchObject({
      text: 'Ждём Вас 24 ноября 2026 года, Котов Игорь Дмитриевич.',
      clause: '4.4',
    })
  })

  test('nobody without an account, nobody who writes no letters', async () => {
    const admin = await house.as('kim')
    expect((await admin(library.phrases, {})).status).toBe(403)
    expect((await admin(library.templates, {})).status).toBe(403)
    expect((await house.anyone(library.phrases, {})).status).toBe(401)
    expect((await house.anyone(library.appeals, {})).status).toBe(401)
  })
})
