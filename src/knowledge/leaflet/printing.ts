// The leaflet on paper, laid out as our letters are: the question, the answer in plain words, the source, where to ask.
import type { FastifyReply } from 'fastify'
import { monthDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { layOut } from '#letters/paper/typesetter.ts'
import type { Paper } from '#letters/paper/paper.ts'
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import type { Who } from '#platform/who.ts'
import { phoneWords } from '#staff/rules.ts'
import { getCentre } from '#staff/store.ts'
import { leafletText, sourceWords } from '../rules/answers.ts'
import { getSeen } from '../views.ts'

/** Only of an answer that somebody has confirmed and that is sure today: a client takes it home. */
export async function leafletFor(db: Db, res: FastifyReply, now: Date, who: Who, id: string): Promise<Buffer> {
  const { state, words, verifiedAt } = await getSeen(db, who, id)
  if (state !== 'verified')
    throw refused('not-sure', 'Памятку печатаем только по проверенному ответу. Этот ещё ждёт проверки или устарел.')
  const centre = await getCentre(db)
  const day = verifiedAt!.slice(0, 10)
  const paper: Paper = {
    letterhead: [],
    addressee: [],
    reference: [],
    heading: words.asked[0]!,
    salutation: '',
    body: [
      ...passages(leafletText(words)),
      {
        kind: 'paragraph',
        text: `Источник: ${sourceWords(words)}. Проверено ${monthDay(day, yearOf(day))} ${yearOf(day)} года.`,
      },
    ],
    closing: '',
    signature: { position: [], name: '' },
    attachments: [],
    executor: [],
  }
  const details = [centre.address, phoneWords(centre.phone)].filter(Boolean)
  const { pdf } = layOut(paper, { founder: '', title: centre.title, shortTitle: '', details, date: '', number: '' })
  res.header('content-type', 'application/pdf')
  res.header('content-disposition', `inline; filename="leaflet.pdf"; filename*=UTF-8''${encodeURIComponent('Памятка.pdf')}`)
  return pdf(now)
}

/** A line that begins with a dash or a number is an item. */
const passages = (text: string): Paper['body'] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => ({ kind: /^(?:[-–—•]|\d+[.)])\s/u.test(line) ? 'item' : 'paragraph', text: line }))
