// Invented letters as they come: plain ones in three tables, drawn ones, ones with a file; the same on every machine.

const talk = [
  'Здравствуйте. Подскажите, пожалуйста, какие документы принести на приём и нужно ли записываться заранее.',
  'За октябрь пособие пришло не полностью. Справку я отдала 5 октября, окно № 4. Когда будет доплата?',
  'Прочитал на сайте про обучение. Есть ли места на курсы сварщиков, и платят ли стипендию?',
]

/** `place` from 0; letters of another `box` are other letters. */
export function foreignLetter(place: number, box: string): Buffer {
  const head = [
    `From: =?utf-8?B?${Buffer.from(`Клиент ${place}`).toString('base64')}?= <client${place % 997}@mail.test>`,
    'To: czn@czn.test',
    `Subject: =?utf-8?B?${Buffer.from(`Вопрос ${place}`).toString('base64')}?=`,
    `Date: Tue, 24 Nov 2026 ${String(place % 24).padStart(2, '0')}:30:00 +0300`,
    `Message-ID: <${box}-${place}@mail.test>`,
    'MIME-Version: 1.0',
  ]
  const text = `${Array.from({ length: 1 + (place % 4) }, (_, i) => talk[(place + i) % talk.length]).join('\n')}\n`
  return kinds[place % kinds.length]!(head, text)
}

const joined = (...lines: (string | Buffer)[]) => Buffer.concat(lines.map(line => Buffer.from(line as string)))
const lines = (...all: string[]) => `${all.join('\r\n')}\r\n`

/** Small Russian letters of windows-1251 lie in order; that is all that is needed here. */
const cp1251 = (text: string) =>
  Buffer.from(Array.from(text, sign => (sign.charCodeAt(0) < 128 ? sign.charCodeAt(0) : (sign.charCodeAt(0) - 0x350) & 0xff)))

type Kind = (head: string[], text: string) => Buffer

const plain: Kind = (head, text) =>
  joined(lines(...head, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', ''), text)
const old: Kind = (head, text) => joined(lines(...head, 'Content-Type: text/plain; charset=windows-1251', ''), cp1251(text))
const packed: Kind = (head, text) =>
  joined(
    lines(
      ...head,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(text).toString('base64'),
    ),
  )
const drawn: Kind = (head, text) =>
  joined(
    lines(
      ...head,
      'Content-Type: multipart/alternative; boundary=A',
      '',
      '--A',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
    ),
    lines('--A', 'Content-Type: text/html; charset=utf-8', '', `<html><body><p>${text}</p></body></html>`, '--A--'),
  )
const withFile: Kind = (head, text) =>
  joined(
    lines(
      ...head,
      'Content-Type: multipart/mixed; boundary=B',
      '',
      '--B',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '--B',
    ),
    lines('Content-Type: application/pdf; name="spravka.pdf"', 'Content-Transfer-Encoding: base64', ''),
    lines(...Array.from({ length: 700 }, () => 'JVBERi0xLjQK'.repeat(6)), '--B--'),
  )

const kinds: Kind[] = [plain, old, packed, drawn, withFile]
