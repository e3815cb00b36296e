// After the visit: who does what by when, the link and its picture for the client's telephone, on paper; then the next one.
import { useQuery } from '@tanstack/react-query'
import { renderSVG } from 'uqr'
import { dueWords } from '#calendar/moment-words.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { promises } from '#promises/api.ts'
import type { Summary } from '#promises/model.ts'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import { useTelling } from './desk-state.ts'
import './SummaryCard.css'

export type Finished = { code: string; label: string; contactId: string }

type Props = { finished: Finished; next: string; onNext: (() => void) | undefined; onClose: () => void }

export function SummaryCard({ finished: { code, label }, next, onNext, onClose }: Props) {
  const summary = useQuery({ queryKey: ['summary', code], queryFn: () => call(promises.summary, { params: { code } }) })
  const print = () => void window.open(`/s/${code}?print`, '_blank')
  useUncoveredKeys([
    { code: 'Digit1', does: 'Напечатать памятку', run: print },
    { code: 'Escape', does: 'Убрать памятку', run: onClose },
    ...(onNext ? [{ code: 'Enter', does: 'Следующий', run: onNext }] : []),
  ])
  return (
    <main className="talk over">
      <h1>{summary.data?.clientAddress ? `${summary.data.clientAddress}: приём закончен` : `${label}: приём закончен`}</h1>
      <div className="over-sheet">
        <div>
          {summary.error && <Trouble error={summary.error} onRetry={() => void summary.refetch()} />}
          {summary.isPending && <Waiting lines={4} />}
          {summary.data && <Agreed summary={summary.data} />}
        </div>
        <figure className="over-link">
          <div
            role="img"
            aria-label="Картинка со ссылкой на памятку"
            dangerouslySetInnerHTML={{ __html: qr(`${location.origin}/s/${code}`) }}
          />
          <figcaption>Памятка и оценка приёма на телефоне</figcaption>
          <a href={`/s/${code}`} target="_blank" rel="noreferrer">
            Открыть памятку
          </a>
        </figure>
      </div>
      <p className="step-go">
        {onNext && (
          <button
            type="button"
            className="btn btn-main"
            data-main
            onClick={event => event.detail < 2 && onNext()}
            aria-keyshortcuts="F2"
          >
            Следующий <Kbd code="F2" />
          </button>
        )}
        <button type="button" className="btn" onClick={print} aria-keyshortcuts="1">
          <Icon name="print" /> Напечатать <Kbd code="Digit1" />
        </button>
        <button type="button" className="back" onClick={onClose} aria-keyshortcuts="Escape">
          Убрать <Kbd code="Escape" />
        </button>
      </p>
      <p className="soft">{next}</p>
    </main>
  )
}

/** Dark modules on white in every theme: a telephone reads nothing else. */
const qr = (url: string) => renderSVG(url, { border: 2 })

function Agreed({ summary }: { summary: Summary }) {
  const { result, promises: given } = summary
  const telling = useTelling()
  return (
    <>
      {result && <p className="over-result">{result}</p>}
      <h2>Кто, что и когда сделает</h2>
      {given.length === 0 && <p className="soft">Обещаний не дали: всё решили на приёме.</p>}
      <ul className="given">
        {given.map(({ what, who, byClient, dueAt }) => (
          <li key={what + dueAt} className="made">
            <Icon name="loop" />
            <span>
              {what} <span className="by">{dueWords(dueAt, telling)}</span>
              <span className="soft">, {byClient ? summary.clientAddress || 'клиент' : who}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
