// The talk in the middle: who, how long, the thread of the protocol, and what may be done with the line; one screen.
import { ConflictGuide } from '#conflicts/ui/ConflictGuide.tsx'
import { useGuide } from '#conflicts/ui/guide-state.ts'
import { contacts } from '#contacts/api.ts'
import type { Contact, Step } from '#contacts/model.ts'
import { currentStep, stepsLeft } from '#contacts/rules.ts'
import { ProtocolThread } from '#contacts/ui/ProtocolThread.tsx'
import { momentWords } from '#calendar/moment-words.ts'
import { send } from '#platform/web/call.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useMe } from '#staff/ui/me.ts'
import { useNow } from '#platform/web/now.ts'
import { calls } from '../api.ts'
import type { CallOnDesk, SaidBefore, WarmTransfer } from '../model.ts'
import { clockWords, numberWords, outgoingPhrase, sinceOf, stateWords } from '../rules/words.ts'
import { CallStep } from './CallStep.tsx'
import type { Acting } from './calls-state.ts'
import { LineActs } from './LineActs.tsx'
import { MarkTransfer } from './MarkTransfer.tsx'
import { ScriptPanel } from './ScriptPanel.tsx'
import { useTalk, useWho } from './talk-state.ts'
import { TransferState } from './TransferState.tsx'

type Props = { call: CallOnDesk; toMark: WarmTransfer | undefined; acting: Acting }

export function CallTalk({ call, toMark, acting }: Props) {
  return (
    <>
      <Head call={call} />
      {call.purpose && <p className="soft">Зачем звоним: {call.purpose}</p>}
      {call.before && <Before said={call.before} />}
      {call.transfer && <TransferState transfer={call.transfer} acting={acting} />}
      {toMark && <MarkTransfer transfer={toMark} acting={acting} />}
      {call.direction === 'out' && call.state === 'talking' && call.convenient === null && (
        <Convenient call={call} acting={acting} />
      )}
      {call.contactId ? (
        <Talk key={call.contactId} contactId={call.contactId} call={call} acting={acting} />
      ) : (
        <Dialling call={call} acting={acting} />
      )}
    </>
  )
}

function Head({ call }: { call: CallOnDesk }) {
  const now = useNow()
  return (
    <header className="calls-head">
      <b>{numberWords(call.number)}</b>
      <span className={`calls-state ${call.state}`}>
        {stateWords(call)} <time>{clockWords((now - Date.parse(sinceOf(call))) / 1000)}</time>
      </span>
      {call.heldSeconds > 0 && <span className="soft">ждал всего {clockWords(call.heldSeconds)}</span>}
    </header>
  )
}

/** Nobody has to tell it twice: what we heard and answered in the talk that this call comes from. */
function Before({ said }: { said: SaidBefore }) {
  const now = useNow()
  const { centre } = useMe()
  return (
    <p className="soft">
      Прошлый разговор: {momentWords(said.at, { now, zone: centre.timeZone })}.{' '}
      {[said.essence, said.result].filter(Boolean).join(' · ')}
    </p>
  )
}

/** Our own call before somebody answers. */
function Dialling({ call, acting }: { call: CallOnDesk; acting: Acting }) {
  const params = { id: call.id }
  return (
    <p className="calls-row">
      <button type="button" className="btn btn-main" onClick={() => void acting.act(calls.take, { params, body: {} })}>
        Клиент ответил
      </button>
      <button type="button" className="btn" onClick={() => void acting.act(calls.hangUp, { params, body: { by: 'centre' } })}>
        Не отвечает
      </button>
    </p>
  )
}

function Convenient({ call, acting }: { call: CallOnDesk; acting: Acting }) {
  const say = (convenient: boolean) => void acting.act(calls.convenient, { params: { id: call.id }, body: { convenient } })
  return (
    <div className="calls-ask" role="group" aria-label={outgoingPhrase}>
      <q>«{outgoingPhrase}»</q>
      <button type="button" className="btn" onClick={() => say(true)}>
        Удобно
      </button>
      <button type="button" className="btn" onClick={() => say(false)}>
        Неудобно, договоримся на другое время
      </button>
    </div>
  )
}

type TalkProps = { contactId: string; call: CallOnDesk; acting: Acting }

function Talk({ contactId, call, acting }: TalkProps) {
  const talk = useTalk(contactId)
  if (talk.error) return <Trouble error={talk.error} />
  if (!talk.contact) return <Waiting lines={5} />
  return <Thread contact={talk.contact} call={call} talk={talk} acting={acting} />
}

type ThreadProps = { contact: Contact; call: CallOnDesk; talk: ReturnType<typeof useTalk>; acting: Acting }

function Thread({ contact, call, talk, acting }: ThreadProps) {
  const { steps } = contact.protocol
  const who = useWho(contact)
  const guide = useGuide(contact.id)
  const current = currentStep(steps, contact.steps)
  const place = current ? steps.indexOf(current) : steps.length
  const left = stepsLeft(steps, contact.steps)
  // What they call about is heard when they tell it; a greeting is not pushed aside.
  const heard = place >= steps.findIndex(({ asks }) => asks === 'essence')
  const pass = (step: Step, skipped: string | null = null) =>
    talk.write(key => send(contacts.doStep, { params: { id: contact.id, step: step.code }, body: { skipped } }, key))
  const previous = steps[place - 1]
  const goBack =
    previous && (() => void talk.write(key => send(contacts.undoStep, { params: { id: contact.id, step: previous.code } }, key)))
  useKeys(goBack ? [{ code: 'Alt+ArrowUp', does: 'К предыдущему шагу', run: goBack }] : [])
  return (
    <>
      {(talk.trouble || contact.handover) && (
        <>
          {talk.trouble && (
            <p className="trouble" role="alert">
              {talk.trouble}
            </p>
          )}
          {contact.handover && (
            <p className="soft">Передал звонок: {contact.handover.fromName}. Клиент уже рассказал суть, не переспрашивайте.</p>
          )}
        </>
      )}
      <ConflictGuide guide={guide} client={who.data?.client ?? null} essence={contact.essence} />
      <div data-contact={contact.id}>
        <ProtocolThread
          contact={contact}
          focusOn="input, textarea"
          done={steps.slice(0, place).map(step => doneWords(step, contact, who.data?.client))}
          present={
            current ? (
              <>
                <CallStep
                  step={current}
                  contact={contact}
                  call={call}
                  client={who.data?.client ?? null}
                  talk={talk}
                  onPass={pass}
                />
                {heard && !call.endedAt && <ScriptPanel call={call} acting={acting} />}
              </>
            ) : null
          }
        />
      </div>
      <LineActs
        call={call}
        contact={contact}
        client={who.data?.client ?? null}
        left={left.length}
        guide={guide}
        acting={acting}
      />
    </>
  )
}

/** What a passed step left behind, short. */
function doneWords(
  step: Step,
  contact: Contact,
  client: { name: string; patronymic: string; title: string; surname: string } | undefined,
) {
  if (contact.steps.find(({ step: code }) => code === step.code)?.skipped) return `${step.title}: пропущено`
  if (step.asks === 'client' && client)
    return `Говорим: ${[client.surname, client.name, client.patronymic].filter(Boolean).join(' ') || client.title}`
  if (step.asks === 'essence' && contact.essence) return contact.essence
  return step.doneTitle
}
