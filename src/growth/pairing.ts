// Mentors from a file: every pair is looked through before the first is offered; all of them are, or none.
import type { Db } from '#platform/db.ts'
import { refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { readList } from '#platform/list-files.ts'
import { bad, type BadRow, type ListReport, type SentList } from '#platform/lists.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act, Who } from '#platform/who.ts'
import { has } from '#staff/may.ts'
import type { Colleague } from '#staff/model.ts'
import { norm } from '#staff/norms.ts'
import { peopleOf } from './planning.ts'
import { pairColumns } from './rules/columns.ts'
import { leadsPlan } from './rules/reach.ts'
import { insertPairs, loads, pairRows } from './store/pairs.ts'

const { learner: forWhom, mentor: byWhom } = pairColumns

/** A pair that is open already is left out. Refuses `paired` where somebody was quicker: then nothing is offered. */
export async function takePairs(db: Db, { who, now }: Act, sent: SentList): Promise<ListReport> {
  const { today, here } = await peopleOf(db, now)
  const most = await norm(db, 'mentor.pairs', today)
  const named = finderOf(here)
  const cared = caredBy(who, here)
  const open = new Map(
    (await pairRows(db)).flatMap(({ learnerId, mentorId, endedAt }) => (endedAt === null ? [[learnerId, mentorId]] : [])),
  )
  const load = await loads(db)
  const fresh: { learnerId: string; mentorId: string }[] = []
  const seen = new Set<string>()
  const { report } = await readList(sent, pairColumns, lines =>
    lines.flatMap(({ row, value }): BadRow[] => {
      const [learner, mentor] = [named(value.learner), named(value.mentor)]
      const wrong = [
        ...(typeof learner === 'string' ? [bad(row, forWhom.title, value.learner, learner)] : []),
        ...(typeof mentor === 'string' ? [bad(row, byWhom.title, value.mentor, mentor)] : []),
      ]
      if (typeof learner === 'string' || typeof mentor === 'string') return wrong
      if (!cared(learner)) return [bad(row, forWhom.title, value.learner, 'Этого сотрудника ведёт другой начальник')]
      if (learner.id === mentor.id) return [bad(row, byWhom.title, value.mentor, 'Самому себе наставником не бывают')]
      if (seen.has(learner.id)) return [bad(row, forWhom.title, value.learner, 'Этот человек уже стоит выше')]
      seen.add(learner.id)
      if (open.get(learner.id) === mentor.id) return []
      if (open.has(learner.id)) return [bad(row, forWhom.title, value.learner, 'Наставник уже есть или его уже подбирают')]
      const pairs = load.get(mentor.id) ?? 0
      if (pairs >= most) return [bad(row, byWhom.title, value.mentor, `Уже ${most} подопечных, считая строки выше`)]
      load.set(mentor.id, pairs + 1)
      fresh.push({ learnerId: learner.id, mentorId: mentor.id })
      return []
    }),
  )
  if (!report.taken || fresh.length === 0) return report
  const offered = { source: 'offered' as const, offeredBy: who.staffId, offeredAt: now.toISOString(), learnerAgreedAt: null }
  const rows = fresh.map(pair => ({ ...pair, ...offered, id: uuid7(now.getTime()) }))
  const busy = await insertPairs(db, rows, most)
  if (busy)
    throw refused(
      'paired',
      'Пока файл читали, кому-то из этих людей уже предложили пару. Ничего не записали, отправьте файл ещё раз.',
    )
  for (const { id, learnerId, mentorId } of rows) {
    const data = { pair: id, owner: learnerId, told: mentorId }
    await record(db, now, { kind: 'mentoring.offered', staffId: who.staffId, data })
  }
  return report
}

/** HR and the director care for everybody, a head for the people whose plan they lead. */
function caredBy(who: Who, here: readonly Colleague[]): (person: Colleague) => boolean {
  if (has(who, 'hr', 'director')) return () => true
  const led = new Set(here.filter(person => leadsPlan(who, person, here)).map(({ id }) => id))
  return ({ id }) => led.has(id)
}

/** By surname and name, with or without the patronymic; a sentence where it is nobody or more than one. */
function finderOf(here: readonly Colleague[]): (said: string) => Colleague | string {
  const byName = new Map<string, Set<Colleague>>()
  const put = (name: string, person: Colleague) => byName.set(name, (byName.get(name) ?? new Set()).add(person))
  for (const person of here) {
    const short = plain(`${person.surname} ${person.name}`)
    put(short, person)
    put(plain(`${short} ${person.patronymic}`), person)
  }
  return said => {
    const [person, ...others] = byName.get(plain(said)) ?? []
    if (!person) return 'Такого сотрудника нет'
    return others.length > 0 ? 'Таких сотрудников несколько. Допишите отчество' : person
  }
}

const plain = (name: string) => name.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ')
