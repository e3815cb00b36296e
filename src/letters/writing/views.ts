// The letter as its screen shows it; each opening goes into the journal of the appeal.
import { seeOnceADay } from '#appeals/card.ts'
import { questionsOf } from '#appeals/store/parts.ts'
import type { Db } from '#platform/db.ts'
import type { Who } from '#platform/who.ts'
import { colleagues } from '#staff/store.ts'
import { factsOf, isJustified, signerLine } from './facts.ts'
import type { Letter, Remark, Version } from './model.ts'
import { placeNow } from './rules/comparison.ts'
import { actsOf, findKnown, getAppeal, getKnown, type Known } from './standing.ts'
import { asidesOf, findVersion, remarksOf, textAt, versionsOf } from './store.ts'
import { notFound } from '#platform/errors.ts'

const namesOf = async (db: Db) =>
  new Map((await colleagues(db)).map(({ id, name, surname }) => [id, `${name} ${surname}`.trim()]))

/** Null where nobody has begun it yet. */
export async function openLetter(db: Db, who: Who, now: Date, appealId: string): Promise<Letter | null> {
  await seeOnceADay(db, who, now, await getAppeal(db, who, appealId))
  const known = await findKnown(db, who, appealId)
  return known ? shown(db, who, now, known) : null
}

export const letterNow = async (db: Db, who: Who, now: Date, appealId: string): Promise<Letter> =>
  shown(db, who, now, await getKnown(db, who, appealId))

async function shown(db: Db, who: Who, now: Date, known: Known): Promise<Letter> {
  const { letter, appeal, state } = known
  const [names, facts, questions] = [await namesOf(db), await factsOf(db, now, appeal, letter), await questionsOf(db, appeal.id)]
  const { id, text, revision, changedAt, number, signedOn, sentOn, way, track } = letter
  const { gender, signerId, result, cause, remedy } = letter
  return {
    ...{ id, appealId: appeal.id, state, text, revision, changedAt, number, signedOn, sentOn, way, track },
    changedBy: names.get(letter.changedBy) ?? '',
    reader: facts.reader,
    complaint: isJustified(appeal.kind, result),
    questions: questions.filter(({ ours }) => ours).map(({ id: questionId, body }) => ({ id: questionId, body })),
    details: { gender, signerId, result, cause, remedy },
    signers: facts.signers.map(signerLine),
    asides: (await asidesOf(db, id)).map(({ question, staffId, ...aside }) => ({
      ...aside,
      ...(question !== null && { question }),
      by: names.get(staffId) ?? '',
    })),
    remarks: await remarksNow(db, known, names),
    may: await actsOf(db, who, known),
  }
}

/** Remarks of the last return, each beside its place as it is now. */
async function remarksNow(db: Db, { letter }: Known, names: ReadonlyMap<string, string>): Promise<Remark[]> {
  const remarks = await remarksOf(db, letter.id)
  const before = remarks[0] && (await textAt(db, letter.id, remarks[0].revision))
  return remarks.map(({ startAt, staffId, ...remark }) => ({
    ...remark,
    start: startAt,
    by: names.get(staffId) ?? '',
    ...placeNow(before ?? letter.text, letter.text, { start: startAt, quote: remark.quote }),
  }))
}

export async function versionsFor(db: Db, who: Who, appealId: string): Promise<Version[]> {
  const { letter } = await getKnown(db, who, appealId)
  const names = await namesOf(db)
  return (await versionsOf(db, letter.id)).map(({ staffId, ...version }) => ({ ...version, by: names.get(staffId) ?? '' }))
}

export async function versionFor(db: Db, who: Who, appealId: string, id: string): Promise<{ text: string }> {
  const { letter } = await getKnown(db, who, appealId)
  const version = await findVersion(db, letter.id, id)
  if (!version) throw notFound('Такой версии нет.')
  return version
}
