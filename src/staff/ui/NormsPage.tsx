// «Нормы»: what the centre is measured by and which terms it counts, each with its source and the days it holds.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { todayAt } from '#calendar/moment-words.ts'
import { call } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { administration } from '../api.ts'
import type { NormLine } from '../model.ts'
import { normOn } from '../rules.ts'
import { useMe } from './me.ts'
import { NormCard } from './NormCard.tsx'
import { valueWords } from './norm-words.ts'
import './admin.css'

const kinds: [NormLine['kind'], string][] = [
  ['centre', 'Порядок центра'],
  ['law', 'Сроки по закону'],
]

export function Page() {
  const norms = useQuery({ queryKey: ['norm-lines'], queryFn: () => call(administration.norms, {}) })
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  const [open, setOpen] = useState<string>()
  const chosen = norms.data?.find(({ code }) => code === open)
  return (
    <main className="page">
      <h1>Нормы</h1>
      <p className="lead">Новое значение действует с выбранного дня. Прошлые дни измерены по прежним нормам и не меняются.</p>
      {norms.error && <Trouble error={norms.error} onRetry={() => void norms.refetch()} />}
      {norms.isPending && <Waiting lines={8} />}
      {norms.data &&
        kinds.map(([kind, title]) => (
          <section key={kind} aria-label={title}>
            <h2>{title}</h2>
            <ul className="people norms">
              {norms.data
                .filter(line => line.kind === kind)
                .map(line => (
                  <NormRow key={line.code} line={line} today={today} onOpen={() => setOpen(line.code)} />
                ))}
            </ul>
          </section>
        ))}
      <Dialog opened={chosen !== undefined} onClose={() => setOpen(undefined)} title={chosen?.title ?? ''} size="lg">
        {chosen && <NormCard key={chosen.code} line={chosen} today={today} />}
      </Dialog>
    </main>
  )
}

function NormRow({ line, today, onOpen }: { line: NormLine; today: string; onOpen: () => void }) {
  const now = normOn(line.values, line.code, today)
  const coming = line.values.findLast(({ validFrom }) => validFrom > today)
  return (
    <li>
      <button type="button" onClick={onOpen}>
        <span>{line.title}</span>
        <b className="num">{valueWords(now?.value ?? line.shipped, line.unit)}</b>
        <small>
          {now?.source ?? line.source}
          {coming && `. С ${coming.validFrom.split('-').toReversed().join('.')} будет ${valueWords(coming.value, line.unit)}`}
        </small>
      </button>
    </li>
  )
}
