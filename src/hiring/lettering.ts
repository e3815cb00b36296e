// The letter about the decision: from the template, checked like any letter of the centre, handed over once.
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import type { Act, Who } from '#platform/who.ts'
import { checker, type Check } from '#letters/check.ts'
import { readyDictionary } from '#russian/dictionary/serve.ts'
import { getCentre, getColleague } from '#staff/store.ts'
import { phoneWords } from '#staff/rules.ts'
import { tell } from './candidates.ts'
import type { Letter } from './model.ts'
import { getCandidate, noCandidate, type Whole } from './reaching.ts'
import { caseOf, letterOf } from './rules/letter.ts'
import { decisionsOf, findLetter, markHanded, putLetter } from './store/decisions.ts'
import { nameOf } from './vacancies.ts'

let check: Check | undefined
const readyCheck = async () => (check ??= checker(await readyDictionary()))

type Decided = Whole & { kind: 'refuse' | 'offer' }

/** Refuses `undecided`. */
async function getDecided(db: Db, who: Who, id: string, lock = false): Promise<Decided> {
  const whole = await getCandidate(db, who, id, lock)
  if (whole.row.erasedAt !== null) throw noCandidate()
  const kind = (await decisionsOf(db, id)).find(({ confirmed }) => confirmed)?.outcome
  if (!kind) throw refused('undecided', 'Письмо пишут, когда решение подтвердил второй человек.')
  return { ...whole, kind }
}

export async function letterFor(db: Db, who: Who, id: string): Promise<Letter> {
  const { row, vacancy, kind } = await getDecided(db, who, id)
  const kept = await findLetter(db, id)
  const text = kept?.text ?? letterOf(kind, { ...row, position: vacancy.position, ...(await sender(db, who)) })
  const findings = (await readyCheck())(caseOf(row, text))
  return {
    kind,
    to: nameOf(row),
    email: row.email,
    text,
    findings,
    version: kept?.version ?? 0,
    handedWay: kept?.handedWay ?? null,
    handedAt: kept?.handedAt ?? null,
  }
}

async function sender(db: Db, { staffId }: Who) {
  const { title: centre, phone } = await getCentre(db)
  const { surname, name, patronymic, position } = await getColleague(db, staffId)
  return { centre, phone: phoneWords(phone), by: { name: [surname, name, patronymic].filter(Boolean).join(' '), position } }
}

/** Refuses `handed`, `stale`. What the checker finds is told, not refused. */
export async function writeLetter(db: Db, { who, now }: Act, id: string, text: string, version: number): Promise<Letter> {
  const { row, vacancy, kind } = await getDecided(db, who, id, true)
  await mustBeAs(db, id, version)
  await putLetter(db, { candidateId: id, kind, text, version: version + 1, writtenBy: who.staffId, writtenAt: now.toISOString() })
  await tell(db, { who, now }, 'wrote', row, vacancy)
  return letterFor(db, who, id)
}

async function mustBeAs(db: Db, id: string, version: number): Promise<void> {
  const kept = await findLetter(db, id)
  if (kept?.handedWay) throw refused('handed', 'Письмо уже передано. Его больше не меняют.')
  if ((kept?.version ?? 0) !== version)
    throw refused('stale', 'Письмо изменили в другом окне. Там всё цело. Обновите страницу, чтобы продолжить оттуда.')
}

/** Refuses `faults` while the checker finds an error: what is handed is what was checked. */
export async function handLetter(
  db: Db,
  { who, now }: Act,
  id: string,
  way: 'email' | 'paper',
  version: number,
): Promise<Letter> {
  const { row, vacancy, kind } = await getDecided(db, who, id, true)
  await mustBeAs(db, id, version)
  if (way === 'email' && row.email === '') throw refused('no-email', 'Почты кандидата у нас нет. Напечатайте письмо.')
  const { text, findings } = await letterFor(db, who, id)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw refused('faults', `Письмо пока не передать. ${errors[0]!.message}`)
  const at = now.toISOString()
  if (version === 0) await putLetter(db, { candidateId: id, kind, text, version: 1, writtenBy: who.staffId, writtenAt: at })
  await markHanded(db, id, { handedWay: way, handedBy: who.staffId, handedAt: at })
  await tell(db, { who, now }, 'handed', row, vacancy)
  return letterFor(db, who, id)
}
