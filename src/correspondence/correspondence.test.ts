// Foreign messages of every kind: what is read, what waits for a person, what is not taken in twice.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#platform/db.ts'
import { freshDatabase } from '#test/db.ts'
import { readWaiting, takeIn } from './actions.ts'
import { fingerprint } from './fingerprint.ts'
import { readMail } from './read-mail.ts'
import { charsetOf } from './rules/charset.ts'
import { messagesIn, TooLong } from './rules/mailbox.ts'
import { safeName } from './rules/names.ts'
import { originOf } from './rules/origin.ts'
import { keepRaw } from './store.ts'

const cp1251 = (text: string) => Buffer.from(Array.from(text, sign => byte1251(sign)))
const byte1251 = (sign: string): number => {
  const code = sign.codePointAt(0)!
  return code < 128 ? code : code === 0x401 ? 0xa8 : code === 0x451 ? 0xb8 : code - 0x350
}
const note = (subject: string, id = '', body = 'Здравствуйте, когда приём?') =>
  Buffer.from(`From: Нина <nina@mail.ru>\nTo: czn@example.ru\nSubject: ${subject}\n${id && `Message-ID: ${id}\n`}\n${body}\n`)

describe('reading', () => {
  test('Russian without a named table is Russian', async () => {
    const mail = await readMail(
      cp1251('From: Иванов Илья <i@ya.ru>\nSubject: Справка о стаже\n\nГде взять справку о стаже за прошлые годы?\n'),
    )
    expect(mail).toMatchObject({ subject: 'Справка о стаже', fromAddress: 'i@ya.ru', fromName: 'Иванов Илья' })
    expect(mail.body).toContain('Где взять справку')
  })

  test.each(['windows-1251', 'koi8-r', 'ibm866'] as const)('%s is told from the others', name => {
    const table = new TextDecoder(name)
    const bytes = new Map(Array.from({ length: 256 }, (_, i) => [table.decode(Uint8Array.of(i)), i]))
    const text = 'Подскажите, пожалуйста, какие документы принести на приём'
    expect(charsetOf(Uint8Array.from(Array.from(text, sign => bytes.get(sign)!)))).toBe(name)
  })

  test('zero bytes, halves of letters and a broken frame do not stop the reading', async () => {
    const broken = Buffer.from(
      'From: a@b.ru\nSubject: x\u0000y\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain; charset=utf-8\n\nтекст\u0000\n--B\nContent-Type: application/pdf; name="../../a.pdf"\nContent-Transfer-Encoding: base64\n\nAAAA',
    )
    const mail = await readMail(broken)
    expect(mail.body).toContain('текст')
    expect(mail.body).not.toContain('\u0000')
    expect(mail.attachments).toMatchObject([{ safeName: expect.not.stringContaining('/') as string, size: 3 }])
  })

  test('a name of a file is made harmless and keeps its ending', () => {
    expect(safeName('../../etc/passwd', 1)).toBe('_.._etc_passwd')
    expect(safeName('отчёт\u202Efdp.exe', 1)).toBe('отчётfdp.exe')
    expect(safeName('con.txt', 1)).toBe('_con.txt')
    expect(safeName(' .. ', 3)).toBe('вложение-3')
    expect(safeName(`${'а'.repeat(300)}.pdf`, 1)).toMatch(/^а{116}\.pdf$/u)
  })

  test('machines are told from people', () => {
    const of = (headers: Record<string, string>) => originOf(name => headers[name] ?? '')
    expect(of({ from: 'нина <n@mail.ru>' })).toBe('person')
    expect(of({ 'auto-submitted': 'auto-replied' })).toBe('auto-reply')
    expect(of({ from: 'mailer-daemon@post.ru' })).toBe('bounce')
    expect(of({ 'list-id': '<news>' })).toBe('list')
  })
})

describe('a mailbox in one file', () => {
  const box = (...messages: Buffer[]) =>
    Buffer.concat(
      messages.map(one => Buffer.concat([Buffer.from('From a@b Thu Nov 26 10:00:00 2026\n'), one, Buffer.from('\n')])),
    )

  test('is cut at envelopes and nowhere else', () => {
    const talk = note('Об отпуске', '', 'Первое.\n\nFrom here it gets worse.\n>From quoted')
    const found = [...messagesIn([box(note('раз'), talk)])].map(String)
    expect(found).toHaveLength(2)
    expect(found[1]).toContain('From here it gets worse.\nFrom quoted')
  })

  test('read in parts of any size it is cut as when read whole; one message alone is held, and not without end', () => {
    const long = (words: string) => note(words, '', `${words}.\n\nFrom here on.\n`.repeat(80))
    const whole = box(long('раз'), note('два'), long('три'), note('четыре', '', '>From кавычки'), long('пять'))
    const expected = [...messagesIn([whole])].map(String)
    expect(expected).toHaveLength(5)
    for (const size of [1, 7, 700, 2001, 5000]) {
      const parts = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) => whole.subarray(i * size, (i + 1) * size))
      expect([...messagesIn(parts, 16_000)].map(String)).toEqual(expected)
    }
    expect(() => [...messagesIn([box(long('раз')), box(long('два'))], 3000)]).toThrow(TooLong)
    expect([...messagesIn([Buffer.from('To: a'), Buffer.from('@b\n\nДа')])].map(String)).toEqual(['To: a@b\n\nДа'])
  })

  test('gives back the same message as the file of one', () => {
    const single = Buffer.from(note('Привет', '<1@x>').toString().replaceAll('\n', '\r\n'))
    const [fromBox] = [...messagesIn([box(note('Привет', '<1@x>'))])]
    expect(fingerprint(fromBox!)).toBe(fingerprint(single))
  })
})

describe('taking in', () => {
  let database: Database
  const now = new Date('2026-11-26T07:00:00Z')
  beforeAll(async () => void (database = await freshDatabase()))
  afterAll(() => database.close())

  test('a second copy is not taken in; one id with other words is another message', async () => {
    expect(await takeIn(database.db, now, note('Пособие', '<2@x>'))).toMatchObject({ status: 'stored', subject: 'Пособие' })
    expect(await takeIn(database.db, now, note('Пособие', '<2@x>'))).toMatchObject({ status: 'duplicate', subject: 'Пособие' })
    expect(await takeIn(database.db, now, note('Пособие', '<2@x>', 'Другой вопрос'))).toMatchObject({ status: 'stored' })
  })

  test('two takers of one message: one row', async () => {
    const both = await Promise.all([1, 2].map(() => takeIn(database.db, now, note('Вместе', '<3@x>'))))
    expect(both.map(({ status }) => status)).toContain('stored')
    const kept = await database.db.selectFrom('mail').select('state').where('messageId', '=', '<3@x>').execute()
    expect(kept).toEqual([{ state: 'stored' }])
  })

  test('what is no letter waits for a person with a reason, and is whole', async () => {
    const raw = Buffer.from('ни то ни сё\u0000')
    expect(await takeIn(database.db, now, raw)).toMatchObject({ status: 'quarantined' })
    const kept = await database.db
      .selectFrom('mail')
      .select(['raw', 'trouble'])
      .where('state', '=', 'quarantined')
      .executeTakeFirstOrThrow()
    expect(Buffer.from(kept.raw).equals(raw)).toBe(true)
    expect(kept.trouble).toContain('Не похоже на письмо')
  })

  test('what was kept before a death is read afterwards', async () => {
    const raw = note('До обрыва', '<4@x>')
    await keepRaw(database.db, {
      id: '00000000-0000-7000-8000-0000000000aa',
      raw,
      fingerprint: fingerprint(raw),
      receivedAt: now.toISOString(),
      arrivedAt: null,
    })
    expect(await readWaiting(database.db, now)).toBe(1)
    expect(await takeIn(database.db, now, raw)).toMatchObject({ status: 'duplicate', subject: 'До обрыва' })
  })
})
