// The present step: what to do, what to say, what to fill in, and on with Enter.
import { useId, useState } from 'react'
import type { Client } from '#clients/model.ts'
import type { Contact, Step } from '#contacts/model.ts'
import { phrasesOf } from '#contacts/phrases.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useMe } from '#staff/ui/me.ts'
import type { CallOnDesk } from '../model.ts'
import { CallerField } from './CallerField.tsx'
import { SummingUp } from './SummingUp.tsx'
import { useEssence, type useTalk } from './talk-state.ts'

type Props = {
  step: Step
  contact: Contact
  call: CallOnDesk
  client: Client | null
  talk: ReturnType<typeof useTalk>
  onPass: (step: Step, skipped?: string | null) => Promise<boolean>
}

export function CallStep({ step, contact, call, client, talk, onPass }: Props) {
  const pass = () => void onPass(step)
  return (
    <div className="calls-step">
      <h2 tabIndex={-1}>{step.title}</h2>
      <Say key={step.code} step={step} client={client} essence={contact.essence} />
      {step.asks === 'essence' ? (
        <Essence contact={contact} talk={talk} label={step.next} onNext={pass} />
      ) : step.asks === 'client' ? (
        <>
          <CallerField contact={contact} call={call} client={client} write={talk.write} />
          <GoOn
            label={client ? step.next : 'Не назвал себя: дальше без имени'}
            run={() => void onPass(step, client ? null : 'Не захотели назвать себя')}
          />
        </>
      ) : (
        <>
          {step.asks === 'agreement' && <SummingUp contact={contact} />}
          <GoOn label={step.next} run={pass} inText={step.asks === 'agreement'} />
        </>
      )}
    </div>
  )
}

/** The hour is taken when the step appears: a greeting must not change while it is being said. */
function Say({ step, client, essence }: { step: Step; client: Client | null; essence: string }) {
  const me = useMe()
  const [now] = useState(() => new Date().toISOString())
  const [turn, setTurn] = useState(0)
  const said = phrasesOf(step.phrases, {
    now,
    zone: me.centre.timeZone,
    client: client?.kind === 'person' ? client : null,
    me,
    position: me.position,
    department: me.department.title,
    essence,
  })
  const more = () => setTurn(turn + 1)
  useKeys(said.length > 1 ? [{ code: 'Alt+KeyB', does: 'Сказать иначе', run: more }] : [])
  const phrase = said[turn % said.length]
  if (phrase === undefined) return null
  return (
    <div className="calls-say">
      <q aria-live="polite">«{phrase}»</q>
      {said.length > 1 && (
        <button type="button" className="btn btn-bare" onClick={more} aria-keyshortcuts="Alt+B">
          Сказать иначе <Kbd code="Alt+KeyB" />
        </button>
      )}
    </div>
  )
}

function GoOn({ label, run, inText = false }: { label: string; run: () => void; inText?: boolean }) {
  useKeys([
    ...(inText ? [] : [{ code: 'Enter', does: 'Дальше', run }]),
    { code: 'Ctrl+Enter', does: 'Дальше', run, inField: true },
  ])
  return (
    <p className="calls-row">
      <button type="button" className="btn btn-main" data-main onClick={event => event.detail < 2 && run()}>
        {label} <Kbd code={inText ? 'Ctrl+Enter' : 'Enter'} />
      </button>
    </p>
  )
}

type EssenceProps = { contact: Contact; talk: ReturnType<typeof useTalk>; label: string; onNext: () => void }

function Essence({ contact, talk, label, onNext }: EssenceProps) {
  const id = useId()
  const { typed, type, flush, saved } = useEssence(contact, talk.write)
  const go = async () => {
    if (typed.trim() === '') return talk.setTrouble('Запишите суть хотя бы одним предложением: её прочтут вместо нового вопроса.')
    if (await flush()) onNext()
  }
  return (
    <>
      <div className="field">
        <label htmlFor={id}>Суть {!saved && <span className="soft">сохраняем</span>}</label>
        <textarea id={id} rows={3} autoFocus value={typed} onChange={event => type(event.target.value)} />
      </div>
      <GoOn label={label} run={() => void go()} inText />
    </>
  )
}
