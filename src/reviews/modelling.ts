// The competency model: the edition in force, a next one, its list in a file.
import type { Db } from '#platform/db.ts'
import { badInput, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import { readList } from '#platform/list-files.ts'
import { bad, type ListReport, type SentList } from '#platform/lists.ts'
import type { Act } from '#platform/who.ts'
import { todayOf } from '#staff/today.ts'
import { modelColumns, indicatorsOf } from './list-columns.ts'
import type { CompetencyModel, NewModel } from './model.ts'
import { shippedModel } from './rules/shipped-model.data.ts'
import { editionOn, insertModel, latestEdition } from './store/editions.ts'

const shipped: CompetencyModel = { edition: 0, inForceFrom: null, indicators: shippedModel }

/** `day` is the centre's own date. */
export const modelOn = async (db: Db, day: string): Promise<CompetencyModel> => (await editionOn(db, day)) ?? shipped

/** In force today, and the one that will be, if there is one. */
export async function modelFor(db: Db, now: Date): Promise<{ now: CompetencyModel; next: CompetencyModel | null }> {
  const today = await modelOn(db, await todayOf(db, now))
  const latest = await latestEdition(db)
  return { now: today, next: latest && latest.edition > today.edition ? latest : null }
}

/** Refuses `changed` where another was quicker, `past`, and codes that stand twice. Cycles that are open keep theirs. */
export async function writeModel(db: Db, { who, now }: Act, { after, inForceFrom, indicators }: NewModel) {
  const latest = (await latestEdition(db)) ?? shipped
  const codes = indicators.map(({ code }) => code)
  const twice = codes.find((code, at) => codes.indexOf(code) !== at)
  if (twice !== undefined) throw badInput({ indicators: `Код «${twice}» стоит дважды. У каждого показателя свой код.` })
  if (inForceFrom < (await todayOf(db, now)))
    throw refused('past', 'Модель не может начать действовать в прошлом. Выберите сегодня или позже.')
  if (latest.inForceFrom !== null && inForceFrom < latest.inForceFrom)
    throw refused('earlier', 'Уже есть редакция с более позднего дня. Выберите тот же день или позже.')
  const row = { edition: after + 1, inForceFrom, indicators, writtenBy: who.staffId, writtenAt: now.toISOString() }
  if (latest.edition !== after || !(await insertModel(db, row)))
    throw refused('changed', 'Модель уже изменил другой человек. Его правка цела. Обновите страницу и повторите свою.')
  await record(db, now, { kind: 'competency.written', staffId: who.staffId, data: { edition: row.edition, from: inForceFrom } })
  return modelFor(db, now)
}

/** A file becomes the next edition from today, whole or not at all. */
export async function takeModel(db: Db, act: Act, sent: SentList): Promise<ListReport> {
  const { rows, report } = await readList(sent, modelColumns, lines => {
    const codes = lines.map(({ value }) => value.code)
    return lines.flatMap(({ row, value: { code } }, at) =>
      codes.indexOf(code) === at ? [] : [bad(row, modelColumns.code.title, code, 'Этот код уже стоит выше')],
    )
  })
  if (!report.taken) return report
  const { edition, inForceFrom } = (await latestEdition(db)) ?? shipped
  const today = await todayOf(db, act.now)
  const from = inForceFrom !== null && inForceFrom > today ? inForceFrom : today
  await writeModel(db, act, { after: edition, inForceFrom: from, indicators: indicatorsOf(rows) })
  return report
}
