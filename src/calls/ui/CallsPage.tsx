// «Звонки»: left all calls at hand and whom to call back, in the middle the talk; the telephone for training below.
import { useEffect, useState } from 'react'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { calls } from '../api.ts'
import type { CallDesk, CallOnDesk } from '../model.ts'
import { Briefing } from './Briefing.tsx'
import { CallBacks } from './CallBacks.tsx'
import { useCallActing, useCalls, type Acting } from './calls-state.ts'
import { CallTalk } from './CallTalk.tsx'
import { DialForm } from './DialForm.tsx'
import { Lines } from './Lines.tsx'
import { Practice } from './Practice.tsx'
import './Calls.css'

export function Page() {
  const state = useCalls()
  return (
    <main className="calls">
      <h1>Звонки</h1>
      {state.data ? (
        <Calls desk={state.data} />
      ) : state.error ? (
        <Trouble error={state.error} onRetry={() => void state.refetch()} />
      ) : (
        <Waiting lines={6} />
      )}
    </main>
  )
}

/** The talk in the middle: the one that goes on, else the one that waits for its end, else who waits longest. */
const presentOf = (all: readonly CallOnDesk[]) =>
  all.find(({ state }) => state === 'talking') ??
  all.find(({ state }) => state === 'transferring') ??
  all.find(({ state, direction }) => state === 'ringing' && direction === 'out') ??
  all.find(({ state }) => state === 'held') ??
  all.find(({ state }) => state === 'ended')

function Calls({ desk }: { desk: CallDesk }) {
  const acting = useCallActing()
  const [dialling, setDialling] = useState(false)
  const present = presentOf(desk.calls)
  const offered = desk.offered.filter(({ state }) => state === 'offered' || state === 'read')
  const toMark = desk.offered.filter(({ state }) => state === 'connected')
  const other = nextLine(desk.calls, present)
  useRinging(desk.calls)
  useKeys([
    ...(other
      ? [{ code: 'F6', does: 'Другая линия', run: () => void acting.act(calls.take, { params: { id: other.id }, body: {} }) }]
      : []),
    ...(present ? [] : [{ code: 'F2', does: 'Мне звонят', run: () => beginByHand(acting) }]),
    // In a talk the same key opens the guide of a conflict.
    ...(present?.contactId ? [] : [{ code: 'F8', does: 'Позвонить', run: () => setDialling(true) }]),
  ])
  return (
    <div className="calls-columns">
      <aside aria-label="Линии и обещанные звонки">
        <Lines desk={desk} present={present} other={other} acting={acting} />
        <CallBacks desk={desk} acting={acting} />
        {desk.practice && <Practice desk={desk} acting={acting} />}
      </aside>
      <section className="calls-talk" aria-label="Разговор">
        {acting.trouble && (
          <p className="trouble" role="alert">
            {acting.trouble}
          </p>
        )}
        {offered.map(one => (
          <Briefing key={one.id} transfer={one} acting={acting} />
        ))}
        {present ? (
          <CallTalk key={present.id} call={present} toMark={toMark.find(({ callId }) => callId === present.id)} acting={acting} />
        ) : (
          !dialling && <Quiet desk={desk} acting={acting} onDial={() => setDialling(true)} />
        )}
        {dialling && <DialForm acting={acting} onClose={() => setDialling(false)} />}
      </section>
    </div>
  )
}

const beginByHand = (acting: Acting) => void acting.act(calls.begin, { body: { id: uuid7(), direction: 'in' } })

/** Where one key leads: who rings first, then who waits. */
const nextLine = (all: readonly CallOnDesk[], present: CallOnDesk | undefined) =>
  all.find(one => one.state === 'ringing' && one.direction === 'in') ??
  all.find(one => one.state === 'held' && (one.id !== present?.id || present.state === 'held'))

function Quiet({ desk, acting, onDial }: { desk: CallDesk; acting: Acting; onDial: () => void }) {
  const rings = desk.calls.some(({ state }) => state === 'ringing')
  return (
    <Empty>
      <p>
        <Icon name="phone" />{' '}
        {rings
          ? 'Вам звонят. Снимите трубку или нажмите F6: откроется разговор с готовым приветствием.'
          : 'Сейчас никто не звонит. Когда позвонят, здесь откроется разговор: что сказать, кто звонит и что обещали.'}
      </p>
      <p className="calls-row">
        <button type="button" className="btn" onClick={() => beginByHand(acting)} aria-keyshortcuts="F2">
          Мне звонят <Kbd code="F2" />
        </button>
        <button type="button" className="btn" onClick={onDial} aria-keyshortcuts="F8">
          Позвонить <Kbd code="F8" />
        </button>
      </p>
    </Empty>
  )
}

/** Seen in the title of the window too, when another tab lies over it. */
function useRinging(all: readonly CallOnDesk[]): void {
  const rings = all.some(({ state, direction }) => state === 'ringing' && direction === 'in')
  useEffect(() => {
    document.title = rings ? 'Звонят · Звонки · Забота' : 'Звонки · Забота'
  }, [rings])
}
