// An incoming call on another screen: who calls, one key takes it; while a visit runs it is quiet, and answering is an interruption.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { contacts } from '#contacts/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useNow } from '#platform/web/now.ts'
import { calls } from '../api.ts'
import type { CallOnDesk } from '../model.ts'
import { callerWords, clockWords, interruptionPhrase } from '../rules/words.ts'
import { useCallActing, useCalls } from './calls-state.ts'
import './Ringing.css'

/** `visitId`: the contact of the visit under way; null when nobody sits at the window. */
export function Ringing({ visitId }: { visitId: string | null }) {
  const desk = useCalls()
  const ringing = (desk.data?.calls ?? []).filter(({ state, direction }) => state === 'ringing' && direction === 'in')
  const [first] = ringing
  if (!first) return null
  return <Bar key={first.id} call={first} others={ringing.length - 1} visitId={visitId} />
}

function Bar({ call, others, visitId }: { call: CallOnDesk; others: number; visitId: string | null }) {
  const acting = useCallActing()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const now = useNow()
  const params = { id: call.id }
  const quiet = visitId !== null
  const take = async () => {
    if (!(await acting.act(calls.take, { params, body: {} }))) return
    if (quiet) {
      const body = { id: uuid7(), apologised: true }
      queries.setQueryData(['contact', visitId], await send(contacts.interrupt, { params: { id: visitId }, body }, uuid7()))
    }
    await navigate({ to: '/calls' })
  }
  const passOn = () => void acting.act(calls.passOn, { params, body: {} })
  const mine = call.staffId !== null
  useKeys([
    { code: 'F6', does: 'Ответить на звонок', run: () => void take() },
    ...(mine ? [{ code: 'Alt+KeyK', does: 'Пусть ответят коллеги', run: passOn }] : []),
  ])
  return (
    <section className={quiet ? 'ringing-bar in-visit' : 'ringing-bar'} aria-label="Входящий звонок">
      <p {...(!quiet && { role: 'alert' })}>
        <Icon name={quiet ? 'phone' : 'bell'} /> Звонит {callerWords(call)}
        <small>{mine ? 'на Вашу линию' : 'на линию отдела'}</small>
      </p>
      <time>{clockWords((now - Date.parse(call.cameAt)) / 1000)}</time>
      {others > 0 && <span>и ещё {others}</span>}
      {quiet && <q>«{interruptionPhrase}»</q>}
      {acting.trouble && <span role="alert">{acting.trouble}</span>}
      <span className="ringing-acts">
        <button
          type="button"
          className={quiet ? 'btn' : 'btn btn-main'}
          onClick={event => event.detail < 2 && void take()}
          aria-keyshortcuts="F6"
        >
          {quiet ? 'Извинились, отвечаем' : 'Ответить'} <Kbd code="F6" />
        </button>
        {mine && (
          <button type="button" className="btn btn-bare" onClick={passOn} aria-keyshortcuts="Alt+K">
            Пусть ответят коллеги <Kbd code="Alt+KeyK" />
          </button>
        )}
      </span>
    </section>
  )
}
