// Messages that bend the rules: what is read out of them, what is counted as an attachment, what waits for a person.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attachmentOf, readMail, Unreadable } from './read-mail.ts'
import { messagesIn } from './rules/mailbox.ts'

const table = new TextDecoder('windows-1251')
const places = new Map(Array.from({ length: 256 }, (_, i) => [table.decode(Uint8Array.of(i)), i]))
const cp1251 = (text: string) => Buffer.from(Array.from(text, sign => places.get(sign)!))
const base64 = (bytes: Buffer) => bytes.toString('base64')

const usual = 'From: Нина <nina@mail.test>\nSubject: Письмо\nMIME-Version: 1.0\n'
const letter = (head: string, body: string | Buffer = 'x') =>
  Buffer.concat([Buffer.from(`${usual}${head}\n\n`), Buffer.from(body as string)])
const headed = (...lines: (string | Buffer)[]) =>
  Buffer.concat([...lines.flatMap(line => [Buffer.from(line as string), Buffer.from('\n')]), Buffer.from('\nx\n')])
const mixed = (...parts: string[]) =>
  letter('Content-Type: multipart/mixed; boundary=B', `${parts.map(part => `--B\n${part}\n`).join('')}--B--\n`)
const words = 'Content-Type: text/plain; charset=utf-8\n\nТекст'
const file = (head: string) => `${head}\nContent-Transfer-Encoding: base64\n\nAAAA`
const names = async (raw: Buffer) => (await readMail(raw)).attachments.map(({ name }) => name)

describe('subjects', () => {
  const half = Buffer.from('Привет мир')
  test.each<[string, string | Buffer, string]>([
    [
      'a letter cut between two words',
      `=?utf-8?B?${base64(half.subarray(0, 5))}?=\n =?utf-8?B?${base64(half.subarray(5))}?=`,
      'Привет мир',
    ],
    ['no end of the word', '=?utf-8?B?0J/RgNC40LLQtdGC', 'Привет'],
    ['spaces inside', '=?utf-8?Q?=D0=9F=D1=80=D0=B8 =D0=B2=D0=B5=D1=82?=', 'При вет'],
    ['an unknown table', '=?x-unknown?B?0J/RgNC40LLQtdGC?=', 'Привет'],
    ['an alias', `=?cp1251?B?${base64(cp1251('Привет'))}?=`, 'Привет'],
    ['an old Macintosh', `=?x-mac-cyrillic?B?${base64(Buffer.from([0x8f, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]))}?=`, 'Привет'],
    ['UTF-7', '=?utf-7?Q?+BB8EQAQ4BDIENQRC-?=', 'Привет'],
    ['bare bytes', cp1251('Привет, мир'), 'Привет, мир'],
    [
      'bare bytes beside an encoded word',
      Buffer.concat([Buffer.from('=?utf-8?B?0J/RgNC40LLQtdGC?= '), cp1251('мир')]),
      'Привет мир',
    ],
    ['a line of 20,000 signs', 'я'.repeat(10_000), 'я'.repeat(10_000)],
    ['nothing but questions', '=?'.repeat(50_000), '=?'.repeat(50_000)],
  ])('%s', async (_, subject, expected) => {
    expect(
      (await readMail(headed('From: a@b.ru', Buffer.concat([Buffer.from('Subject: '), Buffer.from(subject as string)])))).subject,
    ).toBe(expected)
  })
})

describe('words', () => {
  const text = 'Здравствуйте, где моё пособие?'
  test.each([
    ['an alias', 'text/plain; charset=win1251'],
    ['a table that nobody knows', 'text/plain; charset=x-unknown'],
    ['a table that it is not', 'text/plain; charset=utf-8'],
    ['a Western table', 'text/plain; charset=iso-8859-1'],
    ['no table', 'text/plain'],
    ['no type at all', ''],
  ])('windows-1251 under %s', async (_, type) => {
    expect((await readMail(letter(type && `Content-Type: ${type}`, cp1251(text)))).body.trim()).toBe(text)
    const packed = letter(`${type ? `Content-Type: ${type}\n` : ''}Content-Transfer-Encoding: base64`, base64(cp1251(text)))
    expect((await readMail(packed)).body.trim()).toBe(text)
  })

  test('a Western text stays Western, UTF-8 with a broken letter stays UTF-8', async () => {
    const french = Buffer.from('Déjà vu à Orléans', 'latin1')
    expect((await readMail(letter('Content-Type: text/plain; charset=iso-8859-1', french))).body).toBe('Déjà vu à Orléans')
    const cut = Buffer.from('Здравствуйте, где моё пособие').subarray(0, -1)
    expect((await readMail(letter('Content-Type: text/plain; charset=utf-8', cut))).body).toContain('где моё пособи')
  })

  test.each([
    ['UTF-7', 'Content-Type: text/plain; charset=utf-7', '+BB8EQAQ4BDIENQRC-', 'Привет'],
    [
      'rubbish in base64',
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64',
      base64(Buffer.from('Привет')).replace('/', ' !*\n/'),
      'Привет',
    ],
    [
      'quoted-printable with signs left open',
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable',
      '=D0=9F 100% =ZZ',
      'П 100% =ZZ',
    ],
    ['format=flowed', 'Content-Type: text/plain; format=flowed', 'one \ntwo', 'one two'],
    [
      'parts that are not said to part',
      'Content-Type: multipart/mixed',
      '--A\nContent-Type: text/plain\n\nтекст\n--A--\n',
      'текст',
    ],
    ['no parts where they are said to be', 'Content-Type: multipart/mixed', 'просто текст', 'просто текст'],
    ['no last line of parts', 'Content-Type: multipart/mixed; boundary=A', '--A\nContent-Type: text/plain\n\nтекст', 'текст'],
  ])('%s', async (_, head, body, expected) => {
    expect((await readMail(letter(head, body))).body.trim()).toBe(expected)
  })
})

describe('attachments, as people count them', () => {
  const inner =
    'From: x@y.ru\nSubject: inner\nContent-Type: multipart/mixed; boundary=I\n\n--I\n\nhi\n--I\nContent-Type: application/pdf; name=in.pdf\n\nx\n--I--\n'
  const related = `Content-Type: multipart/related; boundary=R\n\n--R\nContent-Type: multipart/alternative; boundary=A\n\n--A\n${words}\n--A\nContent-Type: text/html; name=a.html\n\n<p>Текст<img src="cid:1">\n--A--\n--R\n${file('Content-Type: image/png; name=logo.png\nContent-ID: <1>\nContent-Disposition: inline')}\n--R--`
  test.each<[string, Buffer, string[]]>([
    [
      'a picture with a name inside the text is one',
      mixed(related, file('Content-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf')),
      ['logo.png', 'a.pdf'],
    ],
    [
      'a forwarded letter is one, whatever lies in it',
      mixed(words, `Content-Type: message/rfc822\nContent-Disposition: attachment; filename=fw.eml\n\n${inner}`),
      ['fw.eml'],
    ],
    ['a signature of S/MIME', mixed(words, file('Content-Type: application/pkcs7-signature; name=smime.p7s')), ['smime.p7s']],
    [
      'an encrypted letter',
      letter('Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64', 'AAAA'),
      ['smime.p7m'],
    ],
    [
      'what only says that it is encrypted is none',
      mixed(
        'Content-Type: application/pgp-encrypted\n\nVersion: 1',
        'Content-Type: application/octet-stream; name=encrypted.asc\n\nx',
      ),
      ['encrypted.asc'],
    ],
    [
      'an invitation',
      mixed(words, 'Content-Type: text/calendar; method=REQUEST; name=invite.ics\n\nBEGIN:VCALENDAR'),
      ['invite.ics'],
    ],
    [
      'a file of a Macintosh is one',
      mixed(
        words,
        `Content-Type: multipart/appledouble; boundary=D\n\n--D\n${file('Content-Type: application/applefile; name=a.doc')}\n--D\n${file('Content-Type: application/msword; name=a.doc')}\n--D--`,
      ),
      ['a.doc'],
    ],
    [
      'a text with a name is a file, the first text is the letter',
      mixed(
        words,
        'Content-Type: text/plain; name=a.txt\n\na',
        'Content-Type: text/html\nContent-Disposition: inline; filename=b.html\n\nb',
        'Content-Type: text/plain\n\nниже',
      ),
      ['a.txt', 'b.html'],
    ],
    [
      'names by RFC 2231',
      mixed(
        words,
        file(
          "Content-Type: application/pdf\nContent-Disposition: attachment; filename*0*=utf-8''%D0%A1%D0%BF; filename*1*=%D1%80.pdf",
        ),
        file("Content-Type: application/pdf\nContent-Disposition: attachment; filename*=windows-1251''%D1%EF%F0.pdf"),
      ),
      ['Спр.pdf', 'Спр.pdf'],
    ],
    [
      'names in bare UTF-8',
      mixed(words, file('Content-Type: application/pdf\nContent-Disposition: attachment; filename="Справка о стаже.pdf"')),
      ['Справка о стаже.pdf'],
    ],
    ['an archive is not opened', mixed(words, file('Content-Type: application/zip; name=bomb.zip')), ['bomb.zip']],
  ])('%s', async (_, raw, expected) => {
    expect(await names(raw)).toEqual(expected)
  })

  test('a name in bare windows-1251; its bytes are given back', async () => {
    const [before, after] = mixed(words, file('Content-Type: application/pdf\nContent-Disposition: attachment; filename="@.pdf"'))
      .toString()
      .split('@.pdf')
    const raw = Buffer.concat([Buffer.from(before!), cp1251('Справка'), Buffer.from(`.pdf${after}`)])
    expect(await names(raw)).toEqual(['Справка.pdf'])
    expect(await attachmentOf(raw, { place: 0, size: 3 })).toEqual(Buffer.from([0, 0, 0]))
    expect(await attachmentOf(raw, { place: 0, size: 4 })).toBeUndefined()
  })

  test('a letter inside a letter is given back byte for byte', async () => {
    const raw = mixed(words, `Content-Type: message/rfc822\n\n${inner}`)
    const bytes = Buffer.concat([Buffer.from('From: x@y.ru\nContent-Type: text/plain\n\n'), cp1251('Привет')])
    const [head, tail] = raw.toString().split(inner)
    const odd = Buffer.concat([Buffer.from(head!), bytes, Buffer.from(tail!)])
    const { attachments } = await readMail(odd)
    expect(attachments).toMatchObject([{ safeName: 'вложение-1.eml', size: bytes.length }])
    expect(await attachmentOf(odd, { place: 0, size: bytes.length })).toEqual(bytes)
  })
})

describe('the sender’s clock', () => {
  test.each([
    ['Thu, 26 Nov 2026 10:00:00 +0300 (MSK)', '2026-11-26T07:00:00.000Z'],
    ['Чт, 26 ноя 2026 10:00:00 +0300', '2026-11-26T07:00:00.000Z'],
    ['Thu, 1 Jan 1970 00:00:00 +0000', null],
    ['Thu, 1 Jan 2099 00:00:00 +0000', '2099-01-01T00:00:00.000Z'],
    ['1 Jan 275000 00:00:00 +0000', null],
    ['вчера', null],
    ['', null],
  ])('%s', async (date, expected) => {
    expect((await readMail(headed('From: a@b.ru', `Date: ${date}`))).sentAt).toBe(expected)
  })
})

describe('where a letter begins', () => {
  const plain = 'From: a@b.ru\nSubject: s\n\nx'
  test.each([
    ['empty lines before', `\r\n\n${plain}`],
    ['a mark of UTF-8 before', `\uFEFF${plain}`],
    ['an envelope of a mailbox before', `>From a@b.ru Thu Nov 26 10:00:00 2026\n${plain}`],
    ['returns alone between the lines', plain.replaceAll('\n', '\r')],
    ['both kinds of lines', plain.replace('\n', '\r\n')],
    ['no body', plain.slice(0, -3)],
    ['one header is enough', 'Subject: s\n\nx'],
  ])('%s', async (_, raw) => {
    expect(await readMail(Buffer.from(raw))).toMatchObject({ subject: 's' })
  })

  test.each(['', ' ', 'ни то ни сё', '<html>\nTo: you\n</html>', '%PDF-1.4\n', 'PK\u0003\u0004', 'Кому: нам\n\nпривет'])(
    'no letter: %j',
    async raw => {
      await expect(readMail(Buffer.from(raw))).rejects.toThrow(Unreadable)
    },
  )

  test('whatever the bytes, it is a letter or it is said that it is none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), async (head, body) => {
        const raw = Buffer.concat([Buffer.from('Subject: '), head, Buffer.from('\nContent-Type: multipart/mixed\n\n--a\n'), body])
        const mail = await readMail(raw).catch((error: unknown) => error)
        if (!(mail instanceof Unreadable)) expect(JSON.stringify(mail)).not.toContain('\\u0000')
      }),
      { numRuns: 50 },
    )
  })
})

describe('a mailbox in one file', () => {
  const cut = (text: string) => [...messagesIn([Buffer.from(text)])].map(String)
  const envelope = 'From a@b Thu Nov 26 10:00:00 2026\n'
  const one = 'From: a@b.ru\n\nx'

  test('envelopes without an empty line before them', () => {
    expect(cut(`${envelope}${one}\n${envelope}${one}\n`)).toHaveLength(2)
  })
  test('an envelope that is quoted or told of in a talk begins nothing', () => {
    expect(cut(`${envelope}${one}\n\n>${envelope}ещё\n\nFrom Moscow at 10:00 in 2026 we went\nhome\n`)).toHaveLength(1)
    expect(cut(`${envelope}${one}\n${envelope}просто слова\n`)).toHaveLength(1)
  })
  test('lines that end in both ways, a message without headers', () => {
    expect(cut(`${envelope}${one}\r\n\r\n${envelope}\nбез заголовков\n`)).toHaveLength(2)
  })
})
