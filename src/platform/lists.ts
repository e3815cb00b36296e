// A list that comes or goes as a file: its columns, how a cell is read, the report of rows that can't be taken. Browser-safe.
import { z } from 'zod'
import { filled } from './endpoint.ts'

/** Most rows of one file: what a centre of a region has, and what a person can still look through. */
export const longestList = 5000

/** A column: `shape` reads the text of a cell («24.11.2026», «1 234,5», «да»); an empty cell comes as ''. */
export type Column<T = unknown> = {
  title: string
  /** What may stand there, in a word or two; shown before the file is chosen. */
  hint: string
  shape: z.ZodType<T, string>
}
export type Columns = Record<string, Column>
/** A row as the columns read it. */
export type RowOf<C extends Columns> = { [K in keyof C]: z.output<C[K]['shape']> }

export const ListFormat = z.enum(['xlsx', 'csv'])
export type ListFormat = z.infer<typeof ListFormat>

/** A file chosen by a person, in base64. With `accept` it is taken if no row is bad; without, only looked through. */
export const SentList = z.object({
  name: filled(200, 'Выберите файл'),
  bytes: z.base64('Файл не дошёл целиком. Выберите его ещё раз.').max(12_000_000, 'Файл больше 8 МБ. Разделите его.'),
  accept: z.boolean(),
})
export type SentList = z.infer<typeof SentList>
/** Of the endpoint that takes `SentList`. */
export const listBodyLimit = 13 * 1024 * 1024

/** `row` as the person sees it in the file: the line of titles is 1. `column` is '' where the whole row is meant. */
export const BadRow = z.object({ row: z.int(), column: z.string(), said: z.string(), problem: z.string() })
export type BadRow = z.infer<typeof BadRow>

export const ListReport = z.object({
  rows: z.int(),
  bad: z.array(BadRow),
  /** Columns of the file that nobody reads. */
  unread: z.array(z.string()),
  taken: z.boolean(),
})
export type ListReport = z.infer<typeof ListReport>

export type ReadRow<T> = { row: number; value: T }

/** Cells of a file (first line: titles, in any order) → rows; what can't be read is told with its place, nothing is guessed. */
export function readRows<C extends Columns>(
  cells: readonly (readonly string[])[],
  columns: C,
): { rows: ReadRow<RowOf<C>>[]; bad: BadRow[]; unread: string[] } {
  const titles = (cells[0] ?? []).map(sameTitle)
  const places = Object.entries(columns).map(([key, column]) => ({ key, column, at: titles.indexOf(sameTitle(column.title)) }))
  const known = new Set(places.map(place => place.at))
  const unread = (cells[0] ?? []).filter((title, at) => title.trim() && !known.has(at))
  const missing = places.filter(place => place.at < 0)
  if (missing.length > 0)
    return { rows: [], unread, bad: missing.map(({ column }) => bad(1, column.title, '', 'Такого столбца в файле нет')) }
  const filledRows = cells.slice(1).flatMap((line, at) => (line.some(cell => cell.trim()) ? [{ line, row: at + 2 }] : []))
  if (filledRows.length > longestList)
    return {
      rows: [],
      unread,
      bad: [bad(1, '', '', `Строк ${filledRows.length}, а за раз принимаем ${longestList}. Разделите файл.`)],
    }
  const read = filledRows.map(({ line, row }) => readRow(line, row, places))
  return {
    rows: read.flatMap(({ row, value, bad: wrong }) => (wrong.length === 0 ? [{ row, value: value as RowOf<C> }] : [])),
    bad: read.flatMap(one => one.bad),
    unread,
  }
}

type Place = { key: string; column: Column; at: number }

function readRow(line: readonly string[], row: number, places: readonly Place[]) {
  const value: Record<string, unknown> = {}
  const wrong: BadRow[] = []
  for (const { key, column, at } of places) {
    const said = (line[at] ?? '').trim()
    const read = column.shape.safeParse(said)
    if (read.success) value[key] = read.data
    else wrong.push(bad(row, column.title, said.slice(0, 100), read.error.issues[0]?.message ?? 'Записано не так'))
  }
  return { row, value, bad: wrong }
}

export const bad = (row: number, column: string, said: string, problem: string): BadRow => ({ row, column, said, problem })

const sameTitle = (title: string) => title.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ')

/** «24.11.2026» or «2026-11-24» → '2026-11-24'. */
export const ListDay = z.string().transform((said, context) => {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(said) ?? []
  const iso = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : said
  if (z.iso.date().safeParse(iso).success) return iso
  context.addIssue('Дата пишется так: 24.11.2026')
  return z.NEVER
})

/** «1 234,5» → 1234.5. */
export const ListNumber = z.string().transform((said, context) => {
  const number = Number(said.replace(/[\s\u00a0\u202f]/gu, '').replace(',', '.'))
  if (said && Number.isFinite(number)) return number
  context.addIssue('Здесь нужно число')
  return z.NEVER
})

/** «да», «нет»; nothing is «нет». */
export const ListYes = z.string().transform((said, context) => {
  const answer = said.toLowerCase()
  if (['да', '+', '1', 'истина', 'true'].includes(answer)) return true
  if (['', 'нет', '-', '0', 'ложь', 'false'].includes(answer)) return false
  context.addIssue('Напишите «да» или «нет»')
  return z.NEVER
})

/** An empty cell is null, else the shape reads it. */
export const orNothing = <T>(shape: z.ZodType<T, string>) =>
  z.string().transform((said, context) => {
    if (said === '') return null
    const read = shape.safeParse(said)
    if (read.success) return read.data
    context.addIssue(read.error.issues[0]?.message ?? 'Записано не так')
    return z.NEVER
  })

/** One of the words that stand on the screen → its code. */
export const oneOf = <T extends string>(words: Record<T, string>) =>
  z.string().transform((said, context) => {
    const found = Object.entries<string>(words).find(([, word]) => sameTitle(word) === sameTitle(said))
    if (found) return found[0] as T
    context.addIssue(`Одно из: ${Object.values<string>(words).join(', ')}`)
    return z.NEVER
  })
