// The present step: what to do, what to say, what to fill in, and on.
import { contacts } from '#contacts/api.ts'
import type { Contact, Step } from '#contacts/model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import { GoOn } from './GoOn.tsx'
import { AgreementStep } from './steps/AgreementStep.tsx'
import { CheckStep } from './steps/CheckStep.tsx'
import { ClientStep } from './steps/ClientStep.tsx'
import { EssenceStep } from './steps/EssenceStep.tsx'
import { ServicesList } from './steps/ServicesStep.tsx'
import { useVisit } from './visit.ts'
import { Voice } from './Voice.tsx'

/** Undefined: everything is passed, what is left is to finish. */
export function CurrentStep({ step, onFinish }: { step: Step | undefined; onFinish: () => void }) {
  const { contact, help } = useVisit()
  const { goOn, goBack } = useGoing(step, onFinish)
  const paused = contact.interruptions.some(({ endedAt }) => endedAt === null)
  return (
    <>
      <h1 tabIndex={-1}>{step?.title ?? 'Всё обсудили, можно завершать'}</h1>
      {paused ? (
        <Voice key="paused" phrases={apologies} help={[]} />
      ) : (
        step && <Voice key={step.code} phrases={step.phrases} help={help} />
      )}
      <Filling step={step} goOn={goOn} goBack={goBack} />
    </>
  )
}

/** 4.2.8: the apology comes first, the answer is short. */
const apologies = [
  '{client}, извините: отвечу на звонок и через минуту вернусь к Вам',
  'Простите, что прерываю. Это недолго, потом продолжим с того же места',
]

type Going = { step: Step | undefined; goOn: (skipped?: string) => void; goBack: (() => void) | undefined }

function Filling({ step, goOn, goBack }: Going) {
  const { contact } = useVisit()
  const next = nextLabel(contact, step)
  const props = { next, onNext: () => goOn(), onBack: goBack }
  switch (step?.asks) {
    case 'client':
      return <ClientStep next={next} onNext={goOn} onBack={goBack} />
    case 'essence':
      return <EssenceStep {...props} step={step} />
    case 'agreement':
      return <AgreementStep {...props} />
    case 'check':
      return <CheckStep label={next} onNext={() => goOn()} onBack={goBack} />
    case 'services':
      return (
        <>
          <ServicesList />
          <GoOn label={next} run={() => goOn()} onBack={goBack} />
        </>
      )
    default:
      return <GoOn label={next} run={() => goOn()} onBack={goBack} />
  }
}

/** The button leads on: it is named by the step that comes, the last one by its end. */
function nextLabel({ protocol, steps }: Contact, step: Step | undefined): string {
  if (!step) return 'Завершить приём'
  const open = protocol.steps.filter(({ code }) => code !== step.code && !steps.some(done => done.step === code))
  return open.length === 0 ? 'Завершить приём' : step.next
}

function useGoing(step: Step | undefined, onFinish: () => void) {
  const { contact, act, draft } = useVisit()
  const { steps } = contact.protocol
  const place = step ? steps.indexOf(step) : steps.length
  const previous = steps[place - 1]
  const last = step && contact.steps.length === steps.length - 1
  const goOn = (skipped?: string) => {
    if (!step) return onFinish()
    const { code, clause } = step
    const done = { step: code, clause, doneAt: new Date().toISOString(), skipped: skipped ?? null }
    const key = uuid7()
    const run = async () => {
      await draft.flush()
      return send(contacts.doStep, { params: { id: contact.id, step: code }, body: { skipped: done.skipped } }, key)
    }
    const settled = act({ seen: now => ({ ...now, steps: [...now.steps.filter(other => other.step !== code), done] }), run })
    if (last) void settled.then(fine => fine && onFinish())
  }
  const undo = (code: string) => {
    const key = uuid7()
    void act({
      seen: now => ({ ...now, steps: now.steps.filter(other => other.step !== code) }),
      run: () => send(contacts.undoStep, { params: { id: contact.id, step: code } }, key),
    })
  }
  const goBack = previous && (() => undo(previous.code))
  useUncoveredKeys(goBack ? [{ code: 'Alt+ArrowUp', does: 'К предыдущему шагу', run: goBack }] : [])
  return { goOn, goBack }
}
