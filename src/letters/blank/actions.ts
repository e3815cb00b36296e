// The blank is written down from a day on, found for a day, and shown on a sample sheet before it is kept.
import type { Db } from '#platform/db.ts'
import { badInput, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act } from '#platform/who.ts'
import { phoneWords } from '#staff/rules.ts'
import { colleagues, getCentre } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { Blank } from '../paper/paper.ts'
import { layOut } from '../paper/typesetter.ts'
import type { BlankDetails, BlankInForce, Blanks, NewBlank } from './model.ts'
import { blankFor } from './rules/head.ts'
import { logoOf } from './rules/logo.ts'
import { samplePaper } from './sample.ts'
import { blankRows, findBlank, insertBlank } from './store.ts'

/** Of a day; where nobody has written one, what is known of the centre. */
export async function blankOn(db: Db, day: string): Promise<BlankInForce> {
  const row = await findBlank(db, day)
  if (row) {
    const { logo, logoType, ...details } = row
    return { ...details, logo: logo && logoType ? { mediaType: logoType, content: logo.toString('base64') } : null, own: true }
  }
  const { title, shortTitle, address, phone } = await getCentre(db)
  const numbers = { okpo: '', ogrn: '', inn: '', kpp: '' }
  return {
    ...{ founder: '', title, shortTitle: shortTitle === title ? '' : shortTitle, address, phone: phoneWords(phone) },
    ...{ email: '', site: '', ...numbers, checkAddress: '', withCode: true, logo: null, validFrom: null, own: false },
  }
}

/** The head of a letter of a department on a day; `signed` once there are a number and a date. */
export async function headOn(
  db: Db,
  day: string,
  { department, signed }: { department: string; signed?: { number: string; date: string } | undefined },
): Promise<Blank> {
  const { logo, ...details } = await blankOn(db, day)
  return blankFor(details, { department: department === details.title ? '' : department, signed, logo: logo ?? undefined })
}

export async function getBlanks(db: Db, now: Date): Promise<Blanks> {
  const names = new Map((await colleagues(db)).map(({ id, name, surname }) => [id, `${name} ${surname}`.trim()]))
  const editions = await blankRows(db)
  return {
    now: await blankOn(db, await todayOf(db, now)),
    editions: editions.map(({ madeBy, ...edition }) => ({ ...edition, by: names.get(madeBy) ?? '' })),
  }
}

/** From today on or later: signed letters keep the blank of their day. Refuses `past`; bad input for the emblem. */
export async function setBlank(db: Db, { who, now }: Act, { logo, ...asked }: NewBlank): Promise<Blanks> {
  if (asked.validFrom < (await todayOf(db, now)))
    throw refused('past', 'Бланк меняют с сегодняшнего дня или позже: прежние письма остаются на прежнем.')
  const row = { ...asked, logo: logo && cleaned(logo), logoType: logo && logo.mediaType }
  await insertBlank(db, { ...row, id: uuid7(now.getTime()), madeAt: now.toISOString(), madeBy: who.staffId })
  await record(db, now, {
    kind: 'blank.set',
    staffId: who.staffId,
    data: { from: asked.validFrom, logo: logo?.mediaType ?? null, code: asked.withCode },
  })
  return getBlanks(db, now)
}

/** A sample letter on the blank, as a picture; `filled` as in layOut. Writes nothing. */
export function previewed({ logo, ...details }: BlankDetails, length: 'one' | 'two'): { picture: string; pages: number } {
  if (logo) cleaned(logo)
  const clean = logo && { ...logo, content: cleaned(logo).toString('base64') }
  const signed = { number: '01-17/345', date: '24.11.2026' }
  const laid = layOut(samplePaper(length), blankFor(details, { signed, logo: clean ?? undefined }))
  return { picture: laid.picture(), pages: laid.pages }
}

function cleaned({ mediaType, content }: NonNullable<BlankDetails['logo']>): Buffer {
  const read = logoOf(Buffer.from(content, 'base64'), mediaType)
  if ('wrong' in read) throw badInput({ logo: read.wrong })
  return read.bytes
}
