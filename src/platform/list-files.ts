// Lists as files: CSV (as Excel of a Russian office writes it) and XLSX, read and written.
import { Buffer } from 'node:buffer'
import type { FastifyReply } from 'fastify'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import type { CellValue } from 'read-excel-file/node'
import { refused } from './errors.ts'
import {
  readRows,
  type BadRow,
  type Columns,
  type ListFormat,
  type ListReport,
  type ReadRow,
  type RowOf,
  type SentList,
} from './lists.ts'

export type Cell = string | number | null
/** Dates go as `2026-11-24` and are written as days; `rows` in the order of `titles`. */
export type Table = { title: string; titles: readonly string[]; rows: readonly (readonly Cell[])[] }

/** Sends a list to be saved. A cell that a spreadsheet would take for a formula is disarmed. */
export async function sendList(res: FastifyReply, format: ListFormat, table: Table): Promise<Buffer> {
  const kind = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  res.header('content-type', kind)
  res.header(
    'content-disposition',
    `attachment; filename="list.${format}"; filename*=UTF-8''${encodeURIComponent(`${table.title}.${format}`)}`,
  )
  return format === 'csv' ? writeCsv(table) : writeXlsx(table)
}

/** What a spreadsheet would count; such text goes with an apostrophe before it, which is taken away when it comes back. */
const formula = /^'*[=+\-@\t\r]/u

/** Semicolons, UTF-8 with its mark: a double click opens it in columns. */
export const writeCsv = ({ titles, rows }: Table): Buffer =>
  Buffer.from(
    `\ufeff${Papa.unparse([[...titles], ...rows.map(row => row.map(written))], { delimiter: ';', escapeFormulae: formula })}`,
  )

const written = (cell: Cell): Cell =>
  typeof cell === 'string'
    ? (dayOf(cell)?.split('-').toReversed().join('.') ?? cell)
    : typeof cell === 'number'
      ? String(cell).replace('.', ',')
      : cell

const dayOf = (cell: string) => /^\d{4}-\d{2}-\d{2}$/u.exec(cell)?.[0]

export async function writeXlsx({ title, titles, rows }: Table): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const head = titles.map(value => ({ value, fontWeight: 'bold' as const, wrap: true }))
  const body = rows.map(row =>
    row.map(cell => {
      const day = typeof cell === 'string' ? dayOf(cell) : undefined
      return day ? { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' } : cell
    }),
  )
  const columns = titles.map((name, at) => ({ width: widthOf(name, rows, at) }))
  return writeExcelFile([head, ...body], {
    columns,
    sheet: title.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31),
    stickyRowsCount: 1,
  }).toBuffer()
}

const widthOf = (title: string, rows: Table['rows'], at: number) =>
  Math.min(60, Math.max(10, ...[title, ...rows.slice(0, 200).map(row => String(row[at] ?? ''))].map(text => text.length + 2)))

/** Looks a sent list through. `check` adds what only the room knows (no such colleague, twice the same). */
export async function readList<C extends Columns>(
  sent: SentList,
  columns: C,
  check: (rows: ReadRow<RowOf<C>>[]) => BadRow[] | Promise<BadRow[]>,
): Promise<{ rows: RowOf<C>[]; report: ListReport }> {
  const { rows, bad: unreadable, unread } = readRows(await cellsOf(sent.name, Buffer.from(sent.bytes, 'base64')), columns)
  const bad = [...unreadable, ...(await check(rows))].toSorted((one, other) => one.row - other.row)
  if (bad.length === 0 && rows.length === 0)
    bad.push({ row: 1, column: '', said: '', problem: 'В файле нет ни одной строки, кроме заголовка' })
  const count = new Set([...rows.map(one => one.row), ...unreadable.filter(one => one.row > 1).map(one => one.row)]).size
  return { rows: rows.map(one => one.value), report: { rows: count, bad, unread, taken: sent.accept && bad.length === 0 } }
}

/** The text of every cell, whatever the file is. Throws `list-unread` where it is neither CSV nor XLSX. */
export async function cellsOf(name: string, bytes: Buffer): Promise<string[][]> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return xlsxCells(bytes)
  const text = textOf(bytes)
  if (/\.(xls|ods|numbers)$/iu.test(name) || text.includes('\0')) throw unread()
  return Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false }).data.map(line => line.map(disarmed))
}

const disarmed = (cell: string) => (formula.test(cell) ? cell.replace(/^'/u, '') : cell)

/** UTF-8 if it is; else what Excel of a Russian Windows writes. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** The library guesses by what repeats evenly; commas inside Russian sentences mislead it, the line of titles does not. */
function delimiterOf(text: string): string {
  const titles = text.slice(0, text.search(/[\r\n]|$/u))
  const count = (sign: string) => titles.split(sign).length
  return [';', '\t', ','].toSorted((one, other) => count(other) - count(one))[0]!
}

async function xlsxCells(bytes: Buffer): Promise<string[][]> {
  const { readSheet } = await import('read-excel-file/node')
  try {
    if (unpackedSize(bytes) > mostUnpacked) throw new Error('unpacks into too much')
    const cells = await readSheet(bytes)
    return cells.map(row => row.map(said))
  } catch {
    throw unread()
  }
}

/** Of a sheet with 5,000 rows some 5 MB are usual; a bomb says gigabytes. */
const mostUnpacked = 60_000_000

/** What the directory of the archive says, without unpacking. */
function unpackedSize(bytes: Buffer): number {
  let size = 0
  unzipSync(bytes, { filter: file => ((size += file.originalSize), false) })
  return size
}

const unread = () => refused('list-unread', 'Не удалось прочитать файл. Сохраните его как XLSX или CSV и выберите снова.')

function said(cell: CellValue | null | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'да' : 'нет'
  return String(cell)
}
