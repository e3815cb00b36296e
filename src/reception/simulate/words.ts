// The report of a hard day as a person reads it: a table, a plot, a verdict in each line.
import type { Group } from './measures.ts'
import type { Report } from './report.ts'

const names: Record<Group, string> = {
  ordinary: 'без записи',
  priority: 'льготные группы',
  booked: 'по записи',
  onward: 'переданные в другое окно',
}

export function inWords({ seed, day, course, sensitivity, told }: Report): string {
  return [
    `Тяжёлый день, понедельник после праздника. Окон: ${day.windows}, день № ${seed}.`,
    '',
    table(
      ['Ожидание, мин', 'человек', 'медиана', '90 %', 'дольше всех'],
      Object.entries(day.waits).map(([group, { n, median, p90, max }]) => [
        names[group as Group],
        String(n),
        ...[median, p90, max].map(whole),
      ]),
    ),
    '',
    `Обогнали одного человека позже пришедшие по льготе: самое большее ${day.mostOvertaken} (порядок разрешает ${day.overtakesAllowed}).`,
    day.neverCalled === 0 ? 'Вызвали всех, никто не забыт.' : `Не вызвали: ${day.neverCalled}.`,
    `Последний клиент ушёл в ${day.lastLeavesAt}.`,
    '',
    'Ожидание без записи по времени прихода: █ медиана, ░ дольше всех',
    ...plot(course),
    '',
    table(
      ['Окном больше или меньше', 'медиана', '90 %', 'дольше всех', 'последний ушёл'],
      sensitivity.map(({ windows, median, p90, max, lastLeavesAt }) => [
        `${windows}`,
        ...[median, p90, max].map(whole),
        lastLeavesAt,
      ]),
    ),
    '',
    `Обещанное киоском ожидание, ${told.days} таких дней, ${told.n} талонов без записи:`,
    `  в обещанных пределах ${percent(told.inRange)} (в этот день ${percent(told.day.inRange)}), раньше ${percent(told.sooner)}, позже ${percent(told.later)}`,
    `  ошибка середины, медиана: ${whole(told.medianError)} мин; ширина пределов, медиана: ${whole(told.medianWidth)} мин`,
  ].join('\n')
}

/** The first column to the left, figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(...[title, ...rows.map(row => row[i] ?? '')].map(cell => cell.length)))
  return [head, ...rows]
    .map(row => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '))
    .join('\n')
}

const cells = 60

function plot(course: Report['course']): string[] {
  const most = Math.max(1, ...course.map(({ max }) => max))
  return course.map(({ from, n, median, max }) => {
    const [full, light] = [median, max].map(minutes => Math.round((minutes / most) * cells)) as [number, number]
    return `${from}  ${'█'.repeat(full)}${'░'.repeat(light - full)} ${whole(median)}–${whole(max)} мин, ${n} чел.`
  })
}

const whole = (minutes: number) => String(Math.round(minutes))
const percent = (share: number) => `${Math.round(share * 100)} %`
