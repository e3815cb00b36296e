// What is known about one letter: reader, signers, executor with a telephone, facts for templates, the case for the checker.
import { monthDay } from '#calendar/day-words.ts'
import type { AppealRow } from '#appeals/store/appeals.ts'
import { complainedOf, questionsOf } from '#appeals/store/parts.ts'
import { linkedTo } from '#appeals/store/register.ts'
import { whyBarred } from '#appeals/rules/people.ts'
import type { Db } from '#platform/db.ts'
import { genderOf } from '#russian/names/gender.ts'
import { initialsThenSurname } from '#russian/names/initials.ts'
import type { Colleague } from '#staff/model.ts'
import { hasLeft, phoneWords } from '#staff/rules.ts'
import { colleagues, departments, getCentre } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import type { LetterCase } from '../model.ts'
import type { Details, Reader, Signer } from './model.ts'
import { genderOfClient, phoneOf } from './store.ts'
import type { Facts } from './wording.ts'

type Decided = Pick<Details, 'gender' | 'result'> & { signerId: string | null }

/** By the name; else by the client's file; else by what the writer has answered. */
export async function readerOf(
  db: Db,
  { title, surname, name, patronymic, clientId }: AppealRow,
  asked: Details['gender'],
): Promise<Reader> {
  const told = genderOf({ surname, name, patronymic })
  const shown = told
    ? told === 'm'
      ? ('male' as const)
      : ('female' as const)
    : clientId
      ? await genderOfClient(db, clientId)
      : null
  return { title, surname, name, patronymic, gender: shown ?? asked, genderKnown: shown !== null }
}

/** The head of the department and the directors; never the executor themselves (a director may), never whom the law keeps from it. */
export async function signersOf(db: Db, appeal: AppealRow, today: string): Promise<Colleague[]> {
  const [everybody, complained] = [await colleagues(db), await complainedOf(db, appeal.id)]
  const leads = ({ roles, departmentId }: Colleague) =>
    roles.includes('director') || (roles.includes('head') && departmentId === appeal.departmentId)
  return everybody
    .filter(one => leads(one) && !hasLeft(one.leftOn, today) && whyBarred(one, complained, everybody) === '')
    .filter(one => one.id !== appeal.executorId || one.roles.includes('director'))
    .toSorted((a, b) => Number(a.roles.includes('director')) - Number(b.roles.includes('director')))
}

export const signerLine = (one: Colleague): Signer => ({
  id: one.id,
  name: initialsThenSurname({ surname: one.surname, name: one.name, patronymic: one.patronymic }),
  position: one.position,
})

export const isJustified = (kind: string, result: Details['result']): 'justified' | 'unjustified' | null =>
  kind !== 'complaint' || result === null ? null : result === 'supported' || result === 'measures' ? 'justified' : 'unjustified'

/** Everything a letter of this appeal may say without the writer. */
export async function factsOf(db: Db, now: Date, appeal: AppealRow, decided: Decided): Promise<Facts & { signers: Colleague[] }> {
  const [today, centre, reader] = [await todayOf(db, now), await getCentre(db), await readerOf(db, appeal, decided.gender)]
  const [signers, everybody, questions] = [
    await signersOf(db, appeal, today),
    await colleagues(db),
    await questionsOf(db, appeal.id),
  ]
  const executor = everybody.find(({ id }) => id === appeal.executorId)
  const signer = signers.find(({ id }) => id === decided.signerId) ?? null
  const line = executor && (await phoneOf(db, executor.id, appeal.departmentId))
  const justified = isJustified(appeal.kind, decided.result)
  const ours = questions.filter(question => question.ours)
  return {
    reader,
    address: appeal.address,
    reference: `${appeal.number} от ${appeal.receivedOn.split('-').toReversed().join('.')}`,
    signer,
    signers,
    executor: {
      surname: executor?.surname ?? '',
      name: executor?.name ?? '',
      patronymic: executor?.patronymic ?? '',
      phone: phoneWords(line && line.length > 5 ? line : centre.phone),
    },
    number: appeal.number ?? '',
    receivedOn: monthDay(appeal.receivedOn, 0),
    today: monthDay(today, 0),
    questions: ours.map(({ body }) => body),
    centre,
    department: (await departments(db)).find(({ id }) => id === appeal.departmentId)?.title ?? centre.title,
    facts: {
      жалоба: appeal.kind === 'complaint',
      'жалоба обоснована': appeal.kind !== 'complaint' ? false : decided.result ? justified === 'justified' : undefined,
      предложение: appeal.kind === 'proposal',
      повторное: (await linkedTo(db, appeal.id)).length > 0,
      коллективное: appeal.form === 'collective',
      организация: appeal.title !== '',
      женщина: reader.gender === null ? undefined : reader.gender === 'female',
      мужчина: reader.gender === null ? undefined : reader.gender === 'male',
      'несколько вопросов': ours.length > 1,
      'есть другой орган': ours.length < questions.length,
    },
  }
}

/** As the checker is asked: with the reader, the verdict and the questions that are ours to answer. */
export function caseOf(
  { reader, questions }: Pick<Facts, 'reader' | 'questions'>,
  complaint: LetterCase['complaint'],
  text: string,
): LetterCase {
  const { title, surname, name, patronymic, gender } = reader
  const person = { surname, ...(name && { name }), ...(patronymic && { patronymic }), ...(gender && { gender }) }
  return {
    kind: 'letter',
    addressee: title === '' ? { type: 'person', ...person } : { type: 'organisation', title, ...(surname !== '' && { person }) },
    complaint,
    questions: [...questions],
    text,
  }
}
