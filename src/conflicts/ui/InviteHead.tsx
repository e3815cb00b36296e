// The head is invited with the essence; who is rung, who comes and when, stands here and grows by itself.
import { useId, useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useNow } from '#platform/web/now.ts'
import { conflicts } from '../api.ts'
import type { Conflict, Invitation } from '../model.ts'
import { awayWords, invitationWords } from '../rules/words.ts'
import type { Guide } from './guide-state.ts'

type Props = { state: Guide; conflict: Conflict; essence: string }

export function InviteHead({ state, conflict, essence }: Props) {
  const { invitation } = conflict
  const goesOn = invitation !== null && ['open', 'coming', 'here'].includes(invitation.state)
  return (
    <div className="guide-head-call" role="status">
      {invitation && <Invited state={state} invitation={invitation} />}
      {!goesOn && conflict.endedAt === null && <InviteForm state={state} conflict={conflict} essence={essence} />}
    </div>
  )
}

function Invited({ state, invitation }: { state: Guide; invitation: Invitation }) {
  const now = useNow(5000)
  const minutes = invitation.dueAt ? Math.ceil((Date.parse(invitation.dueAt) - now) / 60_000) : undefined
  const away = awayWords(invitation)
  const params = { id: invitation.id }
  const here = async () => {
    await send(conflicts.arrive, { params, body: {} })
    return { ...state.conflict!, invitation: { ...invitation, state: 'here' as const, endedAt: new Date().toISOString() } }
  }
  return (
    <>
      <p className={`guide-invited ${invitation.state}`}>
        <Icon name={invitation.state === 'here' ? 'check' : 'people'} />
        <b>{invitationWords(invitation, minutes)}</b>
      </p>
      {away && <p className="guide-away">{away}</p>}
      <p className="guide-row">
        {invitation.state === 'coming' && (
          <button type="button" className="btn" onClick={() => void state.write(here)}>
            Начальник у окна
          </button>
        )}
        {(invitation.state === 'open' || invitation.state === 'coming') && (
          <button
            type="button"
            className="btn btn-bare"
            onClick={() => void state.write(async () => (await send(conflicts.withdraw, { params })).conflict)}
          >
            Справимся без начальника
          </button>
        )}
      </p>
    </>
  )
}

function InviteForm({ state, conflict, essence: known }: Props) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const [missing, setMissing] = useState('')
  const [key] = useState(uuid7)
  const essence = typed ?? known
  const invite = () => {
    if (essence.trim() === '') {
      setMissing('Напишите суть одной строкой: с ней начальник придёт подготовленным.')
      document.getElementById(id)?.focus()
      return
    }
    setMissing('')
    void state.write(() =>
      send(conflicts.invite, { params: { id: conflict.id }, body: { id: conflict.invitation ? uuid7() : key, essence } }),
    )
  }
  useKeys([{ code: 'Alt+KeyY', does: 'Позвать начальника', run: invite }])
  return (
    <form
      className="guide-invite"
      onSubmit={event => {
        event.preventDefault()
        invite()
      }}
    >
      <div className="field">
        <label htmlFor={id}>Суть для начальника</label>
        <textarea id={id} rows={1} maxLength={2000} value={essence} onChange={event => setTyped(event.target.value)} />
      </div>
      <p className="wrong" role="alert">
        {missing}
      </p>
      <button type="submit" className="btn btn-main">
        Позвать начальника <Kbd code="Alt+KeyY" />
      </button>
    </form>
  )
}
