// Templates and ready phrases: shipped ones, over them the centre's own, dated, for all or for a department; put into words for a letter.
import type { Db } from '#platform/db.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act, Who } from '#platform/who.ts'
import { readyDictionary } from '#russian/dictionary/serve.ts'
import { todayOf } from '#staff/today.ts'
import { factsOf } from './facts.ts'
import type { ReadyPhrase, Template, TemplateLine } from './model.ts'
import { shippedPhrases } from './ready-phrases.data.ts'
import { fill, parseTemplate } from './rules/template.ts'
import { getAppeal } from './standing.ts'
import { findOfAppeal, insertTemplate, templateRows } from './store.ts'
import { shippedTemplates } from './templates.data.ts'
import { wordingOf, type Facts } from './wording.ts'

/** In force on a day for a department: its own edition over the centre's, the centre's over the shipped one. */
export async function templatesFor(db: Db, today: string, departmentId: string | null): Promise<TemplateLine[]> {
  const rows = (await templateRows(db)).filter(
    row => row.validFrom <= today && (row.departmentId === null || row.departmentId === departmentId),
  )
  const own = [...Map.groupBy(rows, ({ code }) => code).values()].map(
    editions => editions.find(row => row.departmentId !== null) ?? editions[0]!,
  )
  const shipped = shippedTemplates.filter(({ code }) => !own.some(row => row.code === code))
  return [
    ...own.filter(({ withdrawn }) => !withdrawn).map(row => ({ ...row, own: true, fits: true })),
    ...shipped.map(row => ({ ...row, departmentId: null, withdrawn: false, own: false, fits: true })),
  ]
}

/** The list for a person; `appealId`: those that suit the appeal first. */
export async function listTemplates(db: Db, who: Who, now: Date, appealId: string | undefined): Promise<TemplateLine[]> {
  const lines = await templatesFor(db, await todayOf(db, now), who.departmentId)
  if (!appealId) return lines
  const { kind } = await getAppeal(db, who, appealId)
  const suits = ({ code }: TemplateLine) =>
    (kind === 'proposal') === (code === 'proposal') && (kind === 'complaint' || !code.startsWith('complaint'))
  return lines.map(line => ({ ...line, fits: suits(line) })).toSorted((a, b) => Number(b.fits) - Number(a.fits))
}

/** A new edition from a day on. Refuses a text that the language does not understand; a head writes for the own department. */
export async function setTemplate(db: Db, { who, now }: Act, template: Template): Promise<TemplateLine[]> {
  const { wrong } = parseTemplate(template.body)
  if (wrong.length > 0) throw badInput({ body: wrong.join(' ') })
  const director = who.roles.includes('director')
  if (!director && template.departmentId !== who.departmentId)
    throw badInput({ departmentId: 'Шаблон для всех отделов меняет директор. Выберите свой отдел.' })
  await insertTemplate(db, { ...template, id: uuid7(now.getTime()), madeAt: now.toISOString(), madeBy: who.staffId })
  const { code, departmentId, validFrom } = template
  await record(db, now, { kind: 'template.set', staffId: who.staffId, departmentId, data: { code, validFrom } })
  return listTemplates(db, who, now, undefined)
}

/** The words of a template for one letter. */
export async function composed(db: Db, now: Date, facts: Facts, code: string, departmentId: string | null): Promise<string> {
  const template = (await templatesFor(db, await todayOf(db, now), departmentId)).find(one => one.code === code)
  if (!template) throw notFound('Такого шаблона нет или его больше не применяют.')
  return fill(parseTemplate(template.body).nodes, wordingOf(facts, await readyDictionary())).text
}

/** Ready phrases filled in for the letter of this appeal. */
export async function phrasesFor(db: Db, who: Who, now: Date, appealId: string): Promise<ReadyPhrase[]> {
  const appeal = await getAppeal(db, who, appealId)
  const decided = (await findOfAppeal(db, appealId)) ?? { gender: null, signerId: null, result: null }
  const wording = wordingOf(await factsOf(db, now, appeal, decided), await readyDictionary())
  return shippedPhrases.map(({ group, title, body }) => ({ group, title, text: fill(parseTemplate(body).nodes, wording).text }))
}
