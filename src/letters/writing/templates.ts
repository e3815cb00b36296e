// Templates in force: shipped ones, over them the centre's own, dated, for all or for a department; put into words for a letter.
import type { Db } from '#platform/db.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act, Who } from '#platform/who.ts'
import { readyDictionary } from '#russian/dictionary/serve.ts'
import { has } from '#staff/may.ts'
import { todayOf } from '#staff/today.ts'
import { insertTemplate, templateRows } from './library-store.ts'
import { shippedLetterTemplates } from './letter-templates.data.ts'
import type { TemplateLine } from './model.ts'
import { fill, parseTemplate, unfitInLetter } from './rules/template.ts'
import { getAppeal } from './standing.ts'
import { shippedTemplates } from './templates.data.ts'
import type { Purpose, Template } from './template-model.ts'
import { wordingOf, type Facts } from './wording.ts'

/** Those that ship, with what they are for. */
export const shipped: readonly Omit<Template, 'departmentId' | 'withdrawn'>[] = [
  ...shippedTemplates.map(template => ({ ...template, purpose: 'answer' as const })),
  ...shippedLetterTemplates.map(template => ({ ...template, purpose: 'letter' as const })),
]

/** In force on a day for a department: its own edition over the centre's, the centre's over the shipped one; those out of use too. */
export async function editionsInForce(db: Db, today: string, departmentId: string | null) {
  const rows = (await templateRows(db)).filter(
    row => row.validFrom <= today && (row.departmentId === null || row.departmentId === departmentId),
  )
  const own = [...Map.groupBy(rows, ({ code }) => code).values()].map(
    editions => editions.find(row => row.departmentId !== null) ?? editions[0]!,
  )
  const others = shipped.filter(({ code }) => !own.some(row => row.code === code))
  return [
    ...own.map(({ code, purpose, title, about, departmentId: of, body, validFrom, withdrawn }) => ({
      ...{ code, purpose, title, about, departmentId: of, body, validFrom, withdrawn },
      own: true,
    })),
    ...others.map(row => ({ ...row, departmentId: null, withdrawn: false, own: false })),
  ]
}

/** Those that a person may begin from. */
export async function templatesFor(
  db: Db,
  today: string,
  departmentId: string | null,
  purpose: Purpose = 'answer',
): Promise<TemplateLine[]> {
  return (await editionsInForce(db, today, departmentId))
    .filter(template => !template.withdrawn && template.purpose === purpose)
    .map(template => ({ ...template, fits: true }))
}

/** The list for a person; `appealId`: those that suit the appeal first. */
export async function listTemplates(
  db: Db,
  who: Who,
  now: Date,
  { appealId, purpose }: { appealId?: string | undefined; purpose: Purpose },
): Promise<TemplateLine[]> {
  const lines = await templatesFor(db, await todayOf(db, now), who.departmentId, purpose)
  if (!appealId) return lines
  const { kind } = await getAppeal(db, who, appealId)
  const suits = ({ code }: TemplateLine) =>
    (kind === 'proposal') === (code === 'proposal') && (kind === 'complaint' || !code.startsWith('complaint'))
  return lines.map(line => ({ ...line, fits: suits(line) })).toSorted((a, b) => Number(b.fits) - Number(a.fits))
}

/** A head writes for the own department, the director for all and for any. */
export const mayEditFor = (who: Who, departmentId: string | null): boolean =>
  has(who, 'director') || (has(who, 'head') && departmentId === who.departmentId)

/** What of a text the language does not understand, in words; empty for a good template. */
export function wrongIn(body: string, purpose: Purpose): string[] {
  const { nodes, wrong } = parseTemplate(body)
  return [...wrong, ...(purpose === 'letter' ? unfitInLetter(nodes) : [])]
}

/** A new edition from a day on; the former ones stay. Refuses a text that the language does not understand. */
export async function setTemplate(db: Db, { who, now }: Act, template: Template): Promise<void> {
  const wrong = wrongIn(template.body, template.purpose)
  if (wrong.length > 0) throw badInput({ body: wrong.join(' ') })
  const { code, departmentId, validFrom, purpose, withdrawn } = template
  if (!mayEditFor(who, departmentId))
    throw badInput({ departmentId: 'Шаблон для всех отделов меняет директор. Выберите свой отдел.' })
  if (shipped.some(one => one.code === code && one.purpose !== purpose))
    throw badInput({ purpose: 'У этого шаблона другое назначение. Заведите новый.' })
  await insertTemplate(db, { ...template, id: uuid7(now.getTime()), madeAt: now.toISOString(), madeBy: who.staffId })
  await record(db, now, { kind: 'template.set', staffId: who.staffId, departmentId, data: { code, validFrom, withdrawn } })
}

/** The words of a template for one letter. */
export async function composed(db: Db, now: Date, facts: Facts, code: string, departmentId: string | null): Promise<string> {
  const template = (await templatesFor(db, await todayOf(db, now), departmentId)).find(one => one.code === code)
  if (!template) throw notFound('Такого шаблона нет или его больше не применяют.')
  return fill(parseTemplate(template.body).nodes, wordingOf(facts, await readyDictionary())).text
}
