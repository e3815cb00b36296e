// A finding left as it is, with a reason; what was left is counted by rule.
import { createHash } from 'node:crypto'
import type { Db } from '#platform/db.ts'
import { notFound } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { departmentsOf, has } from '#staff/may.ts'
import { RuleId, type SetAside, type SetAsideOfRule } from './model.ts'
import { deleteOwnSetAside, insertSetAside, setAsidesSince } from './store.ts'

const reasonsShown = 20
const weekMs = 7 * 86_400_000

export async function setAside(db: Db, { who, now }: Act, { id, rule, reason, fragment }: SetAside): Promise<{ id: string }> {
  const { staffId, departmentId } = who
  await insertSetAside(db, {
    id,
    rule,
    reason,
    fragmentHash: hashOf(rule, fragment),
    staffId,
    departmentId,
    at: now.toISOString(),
  })
  await record(db, now, { kind: 'finding.set-aside', staffId, departmentId, data: { rule } })
  return { id }
}

/** Only the author's own; anybody else's is «not found». */
export async function takeUp(db: Db, { who, now }: Act, id: string): Promise<{ id: string }> {
  const gone = await deleteOwnSetAside(db, id, who.staffId)
  if (!gone) throw notFound()
  await record(db, now, {
    kind: 'finding.taken-up',
    staffId: who.staffId,
    departmentId: who.departmentId,
    data: { rule: gone.rule },
  })
  return { id }
}

/** The most often set aside first. The head sees the own department, who answers for quality sees all. */
export async function setAsides(db: Db, { who, now }: Act, weeks: number): Promise<SetAsideOfRule[]> {
  const since = new Date(now.getTime() - weeks * weekMs).toISOString()
  const rows = await setAsidesSince(db, since, has(who, 'integrity') ? undefined : departmentsOf(who))
  const byRule = Map.groupBy(rows, ({ rule }) => rule)
  return [...byRule]
    .flatMap(([rule, of]) => {
      const known = RuleId.safeParse(rule)
      if (!known.success) return []
      return {
        rule: known.data,
        count: of.length,
        fragments: new Set(of.map(({ fragmentHash }) => fragmentHash)).size,
        authors: new Set(of.map(({ staffId }) => staffId)).size,
        reasons: of.slice(0, reasonsShown).map(({ reason, at, surname, name }) => ({ reason, at, by: `${name} ${surname}` })),
      }
    })
    .toSorted((a, b) => b.count - a.count)
}

/** The same words in capitals or over two lines are the same fragment. */
const hashOf = (rule: string, fragment: string) =>
  createHash('sha256')
    .update(JSON.stringify([rule, fragment.toLowerCase().replaceAll(/\s+/gu, ' ').trim()]))
    .digest('base64url')
