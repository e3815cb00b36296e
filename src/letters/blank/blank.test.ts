// The blank: numbers that are checked, an emblem that is harmless, a record from a day on, and all of it on the paper of a letter.
import { extractText, getDocumentProxy } from 'unpdf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testHouse } from '#test/app.ts'
import { desk, goodText } from '#test/letters.ts'
import type { CastName } from '#test/people.ts'
import { codePicture } from '../paper/code-picture.ts'
import { Blank } from '../paper/paper.ts'
import { layOut } from '../paper/typesetter.ts'
import { writing } from '../writing/api.ts'
import { blank } from './api.ts'
import type { NewBlank } from './model.ts'
import { blankFor, codeOf } from './rules/head.ts'
import { logoOf } from './rules/logo.ts'
import { isInn, isOgrn, isOkpo } from './rules/numbers.ts'
import { samplePaper } from './sample.ts'

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z" fill="#0c5a75"/></svg>'
const svg = { mediaType: 'image/svg+xml' as const, content: Buffer.from(drawing).toString('base64') }
const png = { mediaType: 'image/png' as const, content: codePicture('Эмблема').toString('base64') }
const told: NewBlank = {
  founder: 'Министерство труда Светлореченской области',
  title: 'Центр занятости города Светлореченска',
  shortTitle: 'ЦЗН',
  address: 'Липовая ул., д. 8, г. Светлореченск, 428000',
  phone: '8 835 000-01-00',
  email: 'czn@czn.test',
  site: 'czn.test',
  okpo: '00032537',
  ogrn: '1027700132195',
  inn: '7707083893',
  kpp: '773601001',
  checkAddress: 'https://czn.test/check',
  withCode: true,
  logo: null,
  validFrom: '2026-11-24',
}

test('a slip of one digit is seen in INN, OGRN and OKPO', () => {
  expect([isInn(told.inn), isOgrn(told.ogrn), isOkpo(told.okpo), isOkpo('')]).toEqual([true, true, true, false])
  fc.assert(
    fc.property(fc.constantFrom('inn', 'okpo'), fc.nat(), fc.integer({ min: 1, max: 9 }), (kind, at, by) => {
      const digits = Array.from(told[kind], Number)
      // A slip in the last digit, that of control, is always seen; elsewhere almost always.
      const place = at % 2 === 0 ? digits.length - 1 : 0
      digits[place] = (digits[place]! + by) % 10
      return !(kind === 'inn' ? isInn : isOkpo)(digits.join(''))
    }),
  )
  expect(isOgrn('1027700132196')).toBe(false)
})

test('the code holds the address of the check with number and date, or says them', () => {
  const signed = { number: 'К-17/1', date: '24.11.2026' }
  const address = new URL(codeOf(told, signed))
  expect([address.origin, address.searchParams.get('number'), address.searchParams.get('date')]).toEqual([
    'https://czn.test',
    'К-17/1',
    '2026-11-24',
  ])
  expect(codeOf({ ...told, checkAddress: '' }, signed)).toBe('Центр занятости города Светлореченска\n№ К-17/1 от 24.11.2026')
  // No code without a number: a draft shows none.
  expect(blankFor(told, {}).qr).toBeUndefined()
  expect(blankFor({ ...told, withCode: false }, { signed }).qr).toBeUndefined()
})

test('of an SVG only what draws stays', () => {
  const nasty = `<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)">
    <script>alert(1)</script><a href="https://spy.test"><path d="M0 0h9v9z" fill="url(https://spy.test/1)" onclick="x()"/></a>
    <use href="https://spy.test/a.svg#b"/><use href="#own"/><animate attributeName="href" to="javascript:1"/></svg>`
  const read = logoOf(Buffer.from(nasty), 'image/svg+xml')
  const kept = 'bytes' in read ? read.bytes.toString() : read.wrong
  expect(kept).toMatch(/viewBox="0 0 9 9".*<path d="M0 0h9v9z"/su)
  expect(kept).not.toMatch(/script|alert|spy|onload|onclick|javascript|animate|DOCTYPE/iu)
  expect(kept).toContain('#own')
})

test.each([
  ['not a drawing', Buffer.from('<html><body>1</body></html>'), 'image/svg+xml'],
  ['an entity', Buffer.from(`<!DOCTYPE svg [<!ENTITY x "y">]>${drawing}`), 'image/svg+xml'],
  [
    'a stylesheet would be lost unseen',
    Buffer.from(drawing.replace('<path', '<style>path{fill:red}</style><path')),
    'image/svg+xml',
  ],
  ['nothing drawn', Buffer.from('<svg viewBox="0 0 1 1"></svg>'), 'image/svg+xml'],
  ['a PNG in name only', Buffer.from('GIF89a'.padEnd(80, '.')), 'image/png'],
  ['a PNG torn in the middle', codePicture('Эмблема').subarray(0, 100), 'image/png'],
] as const)('refused: %s', (_, bytes, mediaType) => expect(logoOf(bytes, mediaType)).toHaveProperty('wrong'))

const wordsOf = async (pdf: Buffer) => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)))
  return text.map(page => page.replaceAll(/[\s\u00A0]+/gu, ' '))
}

test.each([
  ['one', svg, 1],
  ['two', png, 2],
  ['two', undefined, 2],
] as const)(
  '%s sheets: every requisite can be read out of the PDF, the number of the page from the second on',
  async (length, logo, pages) => {
    const signed = { number: 'К-17/1', date: '24.11.2026' }
    const laid = layOut(samplePaper(length), blankFor(told, { department: 'Отдел выплат', signed, logo }))
    expect(laid.pages).toBe(pages)
    const [first = '', second] = await wordsOf(laid.pdf())
    const { founder, title, address, phone, email, site, okpo, ogrn, inn, kpp } = told
    for (const words of [founder, title, '(ЦЗН)', 'Отдел выплат', address, phone, email, site, okpo, ogrn, `${inn}/${kpp}`])
      expect(first).toContain(words)
    for (const words of [
      '24.11.2026 № К-17/1',
      'На № И-345 от 02.11.2026',
      'Иванову И. И.',
      'О выплате пособия',
      'Уважаемый Иван Иванович!',
    ])
      expect(first).toContain(words)
    expect(second ?? first).toMatch(/Начальник отдела И\. С\. Крылова.*Исп\.: Воронцова/u)
    if (second !== undefined) expect(second).toMatch(/^2 /u)
    expect(first).not.toMatch(/^1 /u)
  },
)

test('the case of a letter may bring SVG or a data address; anything else is no emblem', () => {
  expect(Blank.parse({ logo: drawing }).logo).toEqual(svg)
  expect(Blank.parse({ logo: `data:image/png;base64,${png.content}` }).logo).toEqual(png)
  expect(Blank.safeParse({ logo: 'https://spy.test/1.png' }).success).toBe(false)
})

const house = testHouse()
const { begun } = desk(house)

test.each<[CastName, number]>([
  ['lebedev', 200],
  ['kim', 200],
  ['krylova', 403],
  ['vorontsova', 403],
  ['belov', 403],
])('%s and the blank: %i', async (name, status) => {
  const call = await house.as(name)
  expect([
    (await call(blank.read, {})).status,
    (await call(blank.preview, { body: { ...told, length: 'one' } })).status,
    (await call(blank.set, { body: told })).status,
  ]).toEqual([status, status, status])
})

test('until somebody writes it down the blank is what is known of the centre; then a letter stands on it from its day on', async () => {
  const director = await house.as('lebedev')
  const { where, say, executor } = await begun()
  await say(goodText)
  const paper = async () => {
    const { body } = await executor(writing.paper, { ...where, query: {} })
    return (await wordsOf(Buffer.from(body.content, 'base64')))[0]!
  }
  await director(blank.set, { body: { ...told, title: 'Центр завтрашнего дня', validFrom: '2026-11-25' } })
  expect(await paper()).not.toContain('Центр завтрашнего дня')
  await director(blank.set, { body: { ...told, logo: svg } })
  expect(await paper()).toContain('ИНН/КПП 7707083893/773601001')
  const { body } = await director(blank.read, {})
  expect(body.now).toMatchObject({ own: true, title: told.title, logo: { mediaType: 'image/svg+xml' } })
  expect(body.editions[0]).toMatchObject({ validFrom: '2026-11-25', by: 'Павел Лебедев' })
})

test('what is wrong is told by its field, and nothing is kept', async () => {
  const director = await house.as('lebedev')
  const wrong = async (change: Partial<NewBlank>) => {
    const { status, body } = await director(blank.set, { body: { ...told, ...change } })
    return [status, Object.keys((body as { fields?: object }).fields ?? {})]
  }
  expect(await wrong({ inn: '7707083890' })).toEqual([400, ['inn']])
  expect(await wrong({ checkAddress: 'http://czn.test' })).toEqual([400, ['checkAddress']])
  expect(await wrong({ title: ' ' })).toEqual([400, ['title']])
  expect(await wrong({ logo: { ...png, mediaType: 'image/svg+xml' } })).toEqual([400, ['logo']])
  expect((await director(blank.set, { body: { ...told, validFrom: '2026-11-23' } })).body.code).toBe('past')
})
