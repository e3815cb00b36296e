// «Обещания»: mine, of the department, to a client, to me, raised to me; gone through by arrows, kept and moved one by one or together.
import { useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useMe } from '#staff/ui/me.ts'
import type { LedgerLine } from '../model.ts'
import { ActDialog, type ActKind } from './ActDialog.tsx'
import { ActsBar } from './ActsBar.tsx'
import { GivePromise } from './GivePromise.tsx'
import { useLedger, useLiveLedger, type Shown } from './ledger-state.ts'
import { LedgerFilters } from './LedgerFilters.tsx'
import { LedgerRow } from './LedgerRow.tsx'
import { Nothing } from './Nothing.tsx'
import { ToldList } from './ToldList.tsx'
import './Ledger.css'

export function Page() {
  const me = useMe()
  const { client = '' }: { client?: string } = useSearch({ strict: false })
  const [shown, setShown] = useState<Shown>({
    view: client ? 'client' : 'mine',
    filter: 'open',
    clientId: client,
    departmentId: me.departmentId,
  })
  const ledger = useLedger(shown)
  useLiveLedger()
  const lines = ledger.data?.pages.flatMap(page => page.lines) ?? []
  const marking = useMarking(lines)
  const [act, setAct] = useState<ActKind>()
  const [giving, setGiving] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const go = (by: 1 | -1) => step(list.current, by)
  useKeys([
    { code: 'Alt+KeyJ', does: 'Пообещать коллеге', run: () => setGiving(true) },
    { code: 'ArrowDown', does: 'Следующее обещание', run: () => go(1) },
    { code: 'ArrowUp', does: 'Предыдущее обещание', run: () => go(-1) },
    { code: 'Alt+ArrowDown', does: 'Следующее обещание', run: () => go(1) },
    { code: 'Alt+ArrowUp', does: 'Предыдущее обещание', run: () => go(-1) },
  ])
  const page = ledger.data?.pages[0]
  return (
    <main className="page ledger">
      <h1>Обещания</h1>
      <p className="ledger-give">
        <button type="button" className="btn" onClick={() => setGiving(true)} aria-keyshortcuts="Alt+J">
          Пообещать коллеге <Kbd code="Alt+KeyJ" />
        </button>
      </p>
      <ToldList zone={me.centre.timeZone} />
      <LedgerFilters shown={shown} counts={page?.counts} onChange={change => (marking.clear(), setShown(change))} />
      {shown.view === 'client' && lines[0] && <h2>{lines[0].clientName}</h2>}
      {ledger.error && <Trouble error={ledger.error} onRetry={() => void ledger.refetch()} />}
      {ledger.isLoading && <Waiting lines={8} />}
      {lines.length > 0 && (
        <ul className="ledger-rows" ref={list} aria-label="Обещания по сроку">
          {lines.map(line => (
            <LedgerRow
              key={line.id}
              line={line}
              now={page!.at}
              riskUntil={page!.riskUntil}
              zone={me.centre.timeZone}
              mine={line.ownerId === me.id}
              marked={marking.marked.has(line.id)}
              onMark={() => marking.toggle(line.id)}
              onFocus={() => marking.stand(line.id)}
            />
          ))}
        </ul>
      )}
      {!ledger.isLoading && !ledger.error && lines.length === 0 && <Nothing shown={shown} />}
      {ledger.hasNextPage && (
        <button type="button" className="btn" disabled={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>
          Показать ещё
        </button>
      )}
      {shown.filter !== 'ended' && lines.length > 0 && (
        <ActsBar chosen={marking.chosen} many={marking.marked.size > 0} off={act !== undefined} onAct={setAct} />
      )}
      <GivePromise opened={giving} whom="colleague" onClose={() => setGiving(false)} />
      <ActDialog act={act} lines={marking.chosen} onClose={() => setAct(undefined)} onDone={marking.clear} />
    </main>
  )
}

/** Marked lines, or without marks the one that the reader stands on. */
function useMarking(lines: LedgerLine[]) {
  const [ids, setIds] = useState<readonly string[]>([])
  const [standing, setStanding] = useState('')
  const marked = new Set(ids.filter(id => lines.some(line => line.id === id)))
  const chosen = marked.size > 0 ? lines.filter(({ id }) => marked.has(id)) : lines.filter(({ id }) => id === standing)
  return {
    marked,
    chosen,
    stand: setStanding,
    clear: () => setIds([]),
    toggle: (id: string) => setIds(now => (now.includes(id) ? now.filter(one => one !== id) : [...now, id])),
  }
}

function step(list: HTMLElement | null, by: 1 | -1): void {
  const rows = Array.from(list?.querySelectorAll<HTMLElement>('input[type=checkbox]') ?? [])
  const at = rows.findIndex(row => row === document.activeElement)
  rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus()
}
