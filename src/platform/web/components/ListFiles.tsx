// A list goes out as XLSX or CSV and comes in from a file: looked through first, bad rows told, taken whole or not at all.
import { useState } from 'react'
import type { Columns, ListReport, SentList } from '#platform/lists.ts'
import { base64Of } from '../base64.ts'
import { Dialog } from './Dialog.tsx'
import { Trouble, Waiting } from './Waiting.tsx'
import './ListFiles.css'

type Taking = {
  /** «Загрузить курсы»: the button and the title of the window. */
  title: string
  columns: Columns
  send: (list: SentList) => Promise<ListReport>
  onTaken: () => void
}
type Props = {
  /** Address that sends the list, without `format`; its own filters may stand in it. */
  href?: string
  taking?: Taking
}

export function ListFiles({ href, taking }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <div className="list-files">
      {href && (
        <span>
          Сохранить список: <a href={withFormat(href, 'xlsx')}>XLSX</a>, <a href={withFormat(href, 'csv')}>CSV</a>
        </span>
      )}
      {taking && (
        <>
          <button type="button" className="btn btn-bare" onClick={() => setOpened(true)}>
            {taking.title}
          </button>
          <Dialog opened={opened} onClose={() => setOpened(false)} title={taking.title} size="lg">
            <TakingForm {...taking} />
          </Dialog>
        </>
      )}
    </div>
  )
}

const withFormat = (href: string, format: string) => `${href}${href.includes('?') ? '&' : '?'}format=${format}`

type State = { file: File; report?: ListReport; error?: Error }

function TakingForm({ columns, send, onTaken }: Taking) {
  const [state, setState] = useState<State>()
  const pass = async (file: File, accept: boolean) => {
    setState({ file })
    try {
      const report = await send({ name: file.name, bytes: await base64Of(file), accept })
      setState({ file, report })
      if (report.taken) onTaken()
    } catch (error) {
      setState({ file, error: error as Error })
    }
  }
  return (
    <div className="list-taking">
      <p>Первая строка файла — названия столбцов, порядок любой. Сначала посмотрим файл, потом примем его целиком или ничего.</p>
      <dl>
        {Object.values(columns).map(column => (
          <div key={column.title}>
            <dt>{column.title}</dt>
            <dd>{column.hint}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={sampleOf(columns)} download="образец.csv">
          Скачать пустой образец
        </a>
      </p>
      <label className="field">
        Файл: XLSX или CSV, до 5 000 строк
        <input
          type="file"
          accept=".xlsx,.csv"
          data-autofocus
          onChange={event => {
            const file = event.target.files?.[0]
            if (file) void pass(file, false)
          }}
        />
      </label>
      {state && !state.report && !state.error && <Waiting lines={2} />}
      {state?.error && <Trouble error={state.error} onRetry={() => void pass(state.file, false)} />}
      {state?.report && <Report report={state.report} onTake={() => void pass(state.file, true)} />}
    </div>
  )
}

const sampleOf = (columns: Columns) => {
  const lines = [Object.values(columns).map(column => column.title), Object.values(columns).map(column => column.hint)]
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${lines.map(line => line.join(';')).join('\r\n')}`)}`
}

/** As many as a person mends at one go. */
const shownAtOnce = 100

function Report({ report, onTake }: { report: ListReport; onTake: () => void }) {
  const { rows, bad, unread, taken } = report
  return (
    <div role="status">
      {unread.length > 0 && <p>Эти столбцы пропустим: {unread.join(', ')}.</p>}
      {taken && <p>Принято строк: {rows}.</p>}
      {!taken && bad.length === 0 && (
        <p>
          Строк: {rows}, все читаются.{' '}
          <button type="button" className="btn btn-main" onClick={onTake}>
            Принять
          </button>
        </p>
      )}
      {bad.length > 0 && (
        <>
          <p>
            Ничего не записано: из {rows} строк поправьте {new Set(bad.map(one => one.row)).size}, потом выберите файл снова.
          </p>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">Строка</th>
                <th scope="col">Столбец</th>
                <th scope="col">Записано</th>
                <th scope="col">Что не так</th>
              </tr>
            </thead>
            <tbody>
              {bad.slice(0, shownAtOnce).map((one, at) => (
                <tr key={at}>
                  <td className="num">{one.row}</td>
                  <td>{one.column}</td>
                  <td>{one.said}</td>
                  <td>{one.problem}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {bad.length > shownAtOnce && <p>И ещё {bad.length - shownAtOnce}.</p>}
        </>
      )}
    </div>
  )
}
