// The specialist's desk: one screen. Left my things by their due time, in the middle the talk, right the client's file.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Ringing } from '#calls/ui/Ringing.tsx'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { RemindersLine } from '#promises/ui/RemindersLine.tsx'
import { reception } from '#reception/api.ts'
import type { DeskState } from '#reception/model.ts'
import { useMe } from '#staff/ui/me.ts'
import { nextWords } from '../rules/words.ts'
import { ActionBar, type DeskActions } from './ActionBar.tsx'
import { useDeskActing } from './acting.ts'
import { CalledTalk } from './CalledTalk.tsx'
import { ChooseWindow } from './ChooseWindow.tsx'
import { ComingPanel } from './ComingPanel.tsx'
import { keys, setDesk, useDesk, useLiveDesk } from './desk-state.ts'
import { IdleTalk } from './IdleTalk.tsx'
import { MyDuties } from './MyDuties.tsx'
import { SummaryCard, type Finished } from './SummaryCard.tsx'
import { VisitTalk } from './VisitTalk.tsx'
import './Desk.css'

export function Page() {
  const desk = useDesk()
  if (!desk.data)
    return (
      <div className="desk">
        <main className="talk">
          <h1 className="vh">Рабочее место</h1>
          {desk.error ? <Trouble error={desk.error} onRetry={() => void desk.refetch()} /> : <Waiting lines={6} />}
        </main>
      </div>
    )
  return <Desk desk={desk.data} />
}

function Desk({ desk }: { desk: DeskState }) {
  const me = useMe()
  const queries = useQueryClient()
  const serving = desk.contactId !== null
  const [finished, setFinished] = useState<Finished>()
  const [moving, setMoving] = useState(false)
  useLiveDesk(serving)
  useTitle(desk.label)
  const end = (last: Finished) => {
    setFinished(last)
    setDesk(queries, { ...desk, ticket: null, label: null, reason: null, contactId: null, handover: null })
    void queries.invalidateQueries({ queryKey: keys.desk })
  }
  return (
    <>
      <Ringing visitId={desk.contactId} />
      {!serving && <RemindersLine />}
      <div className="desk">
        {serving ? (
          <VisitTalk key={desk.contactId} desk={desk} onFinished={end} />
        ) : desk.ticket === null && (me.counter === null || moving) ? (
          <ChooseWindow onChosen={() => setMoving(false)} />
        ) : (
          <BetweenVisits
            desk={desk}
            finished={finished}
            onOver={() => setFinished(undefined)}
            onMoveWindow={() => setMoving(true)}
          />
        )}
        <MyDuties desk={desk} serving={serving} />
      </div>
    </>
  )
}

type BetweenProps = { desk: DeskState; finished: Finished | undefined; onOver: () => void; onMoveWindow: () => void }

function BetweenVisits({ desk, finished, onOver, onMoveWindow }: BetweenProps) {
  const queries = useQueryClient()
  const acting = useDeskActing()
  const called = desk.ticket !== null
  const unread = desk.handover !== null && !desk.handover.read
  const mayCall = !called && !unread && desk.nextLabel !== null
  const next = () =>
    void acting.act(async () => {
      setDesk(queries, await call(reception.callNext, { body: { callId: uuid7() } }))
      onOver()
    })
  const waits = nextWords(desk.nextLabel, desk.waiting, desk.longestMinutes)
  const note = called ? 'номер уже позвали' : unread ? 'сначала прочтём, с чем передали' : waits
  const notYet = { note: 'когда начнётся приём' }
  const actions: DeskActions = {
    next: { note, run: mayCall ? next : unread && finished ? onOver : undefined },
    transfer: notYet,
    park: notYet,
    conflict: notYet,
    finish: notYet,
  }
  return (
    <>
      {called ? (
        <CalledTalk key={desk.ticket!.id} desk={desk} acting={acting} />
      ) : finished ? (
        <SummaryCard finished={finished} next={waits} onNext={mayCall ? next : undefined} onClose={onOver} />
      ) : (
        <IdleTalk desk={desk} acting={acting} onNext={next} onMoveWindow={onMoveWindow} />
      )}
      {called && <ComingPanel desk={desk} />}
      <ActionBar main="next" actions={actions} />
    </>
  )
}

/** The number at the desk is in the title of the window; counters of anything that waits never are (4.1.о). */
function useTitle(label: string | null): void {
  useEffect(() => {
    document.title = label ? `${label} · Рабочее место` : 'Рабочее место · Забота'
  }, [label])
}
