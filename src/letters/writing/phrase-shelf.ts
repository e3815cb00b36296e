// Ready phrases: shipped ones, the centre's, the department's and one's own; filled in for a letter.
import type { Db } from '#platform/db.ts'
import { badInput, notFound, Problem } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import { readyDictionary } from '#russian/dictionary/serve.ts'
import { colleagues } from '#staff/store.ts'
import { has } from '#staff/may.ts'
import { factsOfLetter } from './client-facts.ts'
import { factsOf } from './facts.ts'
import type { NewPhrase, Phrase, Scope } from './library-model.ts'
import { changePhrase, insertPhrase, lockPhrase, phrasesOf } from './library-store.ts'
import type { Reader, ReadyPhrase } from './model.ts'
import { shippedPhrases } from './ready-phrases.data.ts'
import { fill, parseTemplate, unfitInLetter } from './rules/template.ts'
import { getAppeal } from './standing.ts'
import { findOfAppeal } from './store.ts'
import { wordingOf, type Facts } from './wording.ts'

type Owned = { staffId: string | null; departmentId: string | null }
const scopeOf = ({ staffId, departmentId }: Owned): Scope =>
  staffId !== null ? 'mine' : departmentId !== null ? 'department' : 'centre'

/** One's own anybody writes, the department's its head, the centre's the director. */
const mayWrite = (who: Who, scope: Scope): boolean =>
  scope === 'mine' || has(who, 'director') || (scope === 'department' && has(who, 'head'))

/** Those that a person sees; of others' own ones nothing. */
export async function phraseShelf(db: Db, who: Who): Promise<Phrase[]> {
  const names = new Map((await colleagues(db)).map(({ id, name, surname }) => [id, `${name} ${surname}`.trim()]))
  const own = (await phrasesOf(db, who)).map(({ staffId, departmentId, madeBy, ...phrase }) => {
    const scope = scopeOf({ staffId, departmentId })
    return { ...phrase, scope, by: names.get(madeBy) ?? '', edits: mayWrite(who, scope) }
  })
  const shipped = shippedPhrases.map(({ group: part, ...phrase }) => ({ ...phrase, part, scope: 'shipped' as const }))
  return [...own, ...shipped.map(phrase => ({ ...phrase, id: null, by: '', edits: false }))]
}

/** New under a new id, else changed. Refuses `not-yours`, and a text that the language does not understand. */
export async function putPhrase(db: Db, { who, now }: Act, id: string, { scope, ...phrase }: NewPhrase): Promise<void> {
  const { wrong } = parseTemplate(phrase.body)
  if (wrong.length > 0) throw badInput({ body: wrong.join(' ') })
  allow(who, scope)
  const owned = { staffId: scope === 'mine' ? who.staffId : null, departmentId: scope === 'department' ? who.departmentId : null }
  const known = await lockPhrase(db, id)
  if (known) mine(who, known)
  const row = { ...phrase, ...owned, madeAt: now.toISOString(), madeBy: who.staffId }
  await (known ? changePhrase(db, id, row) : insertPhrase(db, { id, ...row }))
  await told(db, { who, now }, scope, { phrase: id, changed: known !== undefined })
}

export async function withdrawPhrase(db: Db, { who, now }: Act, id: string): Promise<void> {
  const known = await lockPhrase(db, id)
  if (!known) throw notFound('Такой фразы уже нет.')
  mine(who, known)
  if (known.withdrawnAt !== null) return
  await changePhrase(db, id, { withdrawnAt: now.toISOString(), withdrawnBy: who.staffId })
  await told(db, { who, now }, scopeOf(known), { phrase: id, withdrawn: true })
}

function mine(who: Who, known: Owned): void {
  const strangers =
    (known.staffId !== null && known.staffId !== who.staffId) ||
    (known.departmentId !== null && known.departmentId !== who.departmentId)
  // Another's own phrase, another department's: for this person there is none.
  if (strangers) throw notFound('Такой фразы уже нет.')
  allow(who, scopeOf(known))
}

function allow(who: Who, scope: Scope): void {
  if (mayWrite(who, scope)) return
  throw new Problem(
    403,
    'not-yours',
    scope === 'centre'
      ? 'Фразы для всего центра пишет директор.'
      : 'Фразы отдела пишет его начальник. Свою можно записать для себя.',
  )
}

const told = (db: Db, { who, now }: Act, scope: Scope, data: Record<string, string | boolean>) =>
  record(db, now, { kind: 'phrase.set', staffId: who.staffId, departmentId: who.departmentId, data: { scope, ...data } })

/** Filled in for the answer to this appeal. */
export async function phrasesFor(db: Db, who: Who, now: Date, appealId: string): Promise<ReadyPhrase[]> {
  const appeal = await getAppeal(db, who, appealId)
  const decided = (await findOfAppeal(db, appealId)) ?? { gender: null, signerId: null, result: null }
  return filled(await phraseShelf(db, who), await factsOf(db, now, appeal, decided))
}

/** Filled in for a letter that answers no appeal; those that speak of an appeal stay away. */
export async function phrasesTo(db: Db, who: Who, now: Date, reader: Reader): Promise<ReadyPhrase[]> {
  const fit = (await phraseShelf(db, who)).filter(({ body }) => unfitInLetter(parseTemplate(body).nodes).length === 0)
  return filled(fit, await factsOfLetter(db, who, now, reader))
}

async function filled(phrases: readonly Phrase[], facts: Facts): Promise<ReadyPhrase[]> {
  const wording = wordingOf(facts, await readyDictionary())
  return phrases.map(({ part, title, body, clause }) => ({
    group: part,
    title,
    text: fill(parseTemplate(body).nodes, wording).text,
    clause,
  }))
}
