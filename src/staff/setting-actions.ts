// What the centre sets for itself: departments with hours, windows, norms from a day on, its name and colour.
import { addDays } from '#calendar/day.ts'
import { norms as normsOfLaw } from '#calendar/norms.data.ts'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import type { Centre, Counter, DepartmentHours, Look, NewNorm, NormLine } from './model.ts'
import { shippedNorms } from './norms.data.ts'
import { leastContrast, leastOf } from './rules/look.ts'
import { counters, getCentre, isCounterOpen, norms, openCounters, openDepartments } from './store.ts'
import { vacate } from './store/accounts.ts'
import { departmentsWithHours, insertNorm, putCounter, putDepartment, setCentre } from './store/settings.ts'
import { todayOf } from './today.ts'

/** A norm that the program knows of; those of rooms above are given by the house. */
export type KnownNorm = { code: string; title: string; value: number; unit: string; source: string }

export async function setDepartment(db: Db, { who, now }: Act, department: DepartmentHours): Promise<DepartmentHours> {
  await putDepartment(db, department)
  await record(db, now, { kind: 'department.set', staffId: who.staffId, departmentId: department.id })
  return (await departmentsWithHours(db)).find(({ id }) => id === department.id)!
}

/** Refuses `number-taken`. Whoever sat at a window that goes to another department chooses again. */
export async function setCounter(db: Db, { who, now }: Act, counter: Counter): Promise<Counter> {
  const known = await openCounters(db)
  if (known.some(({ id, number }) => number === counter.number && id !== counter.id))
    throw refused('number-taken', `Окно ${counter.number} уже есть. Дайте другой номер.`)
  if ((await counters(db)).some(({ id }) => id === counter.id) && !(await isCounterOpen(db, counter.id)))
    throw refused('closed-window', 'Это окно закрыто. Сначала откройте его снова.')
  if (!(await openDepartments(db)).some(({ id }) => id === counter.departmentId))
    throw badInput({ departmentId: 'Такого отдела уже нет. Обновите страницу.' })
  const before = known.find(({ id }) => id === counter.id)
  if (before && before.departmentId !== counter.departmentId) await vacate(db, { counterId: counter.id })
  await putCounter(db, counter)
  const { departmentId, number } = counter
  await record(db, now, { kind: 'counter.set', staffId: who.staffId, departmentId, data: { counter: number } })
  return counter
}

/** Every norm that is known or was set, with its dated values, newest first. */
export async function normLines(db: Db, above: readonly KnownNorm[]): Promise<NormLine[]> {
  const set = Map.groupBy(await norms(db), ({ code }) => code)
  return known(above).map(({ code, title, unit, value, source, kind }) => {
    const values = (set.get(code) ?? []).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
    return { code, title, unit, kind, source, shipped: value, values }
  })
}

function known(above: readonly KnownNorm[]): (KnownNorm & Pick<NormLine, 'kind'>)[] {
  const ofCentre = [...Object.entries(shippedNorms).map(([code, norm]) => ({ code, ...norm })), ...above]
  // Of a norm of law with several dated values the last one is shown; the waiting time stands among the centre's own.
  const ofLaw = new Map(normsOfLaw.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map(norm => [norm.code, norm]))
  ofLaw.delete('reception.waiting')
  return [
    ...ofCentre.map(norm => ({ ...norm, kind: 'centre' as const })),
    ...[...ofLaw.values()].map(norm => ({ ...norm, kind: 'law' as const })),
  ]
}

/** From today on: what has been measured by a norm stays as it was. Refuses `past`, `same-day`. */
export async function setNorm(db: Db, { who, now }: Act, asked: NewNorm, above: readonly KnownNorm[]): Promise<NormLine> {
  const norm = known(above).find(({ code }) => code === asked.code)
  if (!norm) throw notFound('Такой нормы нет. Обновите список.')
  if (asked.validFrom < (await todayOf(db, now)))
    throw refused('past', 'Норму меняют с сегодняшнего дня или позже: прошлое измерено по прежней.')
  if ((await norms(db)).some(({ code, validFrom }) => code === asked.code && validFrom >= asked.validFrom))
    throw refused('same-day', 'С этого дня или позже норма уже записана. Выберите день после неё.')
  await insertNorm(db, { ...asked, unit: norm.unit, setBy: who.staffId }, addDays(asked.validFrom, -1))
  const data = { code: asked.code, value: asked.value, from: asked.validFrom }
  await record(db, now, { kind: 'norm.set', staffId: who.staffId, data })
  return (await normLines(db, above)).find(({ code }) => code === asked.code)!
}

/** Refuses a colour in which somebody could not read. */
export async function setLook(db: Db, { who, now }: Act, look: Look): Promise<Centre> {
  const least = look.accent ? leastOf(look.accent) : undefined
  if (least !== undefined && least < leastContrast) {
    const ratio = least.toFixed(1).replace('.', ',')
    throw badInput({ accent: `Этот цвет плохо читается: контраст ${ratio}, нужно хотя бы 4,5. Возьмите темнее.` })
  }
  await setCentre(db, look)
  await record(db, now, { kind: 'centre.set', staffId: who.staffId, data: { accent: look.accent } })
  return getCentre(db)
}
