// The thread of a visit: the steps of its protocol with what was written at the desk.
import { ProtocolThread } from '#contacts/ui/ProtocolThread.tsx'
import { currentStep } from '#contacts/rules.ts'
import { CurrentStep } from './CurrentStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import { useVisit } from './visit.ts'
import './steps/Steps.css'
import './Thread.css'

export function Thread({ onFinish }: { onFinish: () => void }) {
  const { contact } = useVisit()
  const { steps } = contact.protocol
  const current = currentStep(steps, contact.steps)
  const before = current ? steps.slice(0, steps.indexOf(current)) : steps
  const lastHoldsPromises = current?.asks !== 'agreement' && current?.asks !== 'check'
  return (
    <ProtocolThread
      contact={contact}
      done={before.map((step, i) => (
        <DoneStep key={step.code} step={step} withPromises={lastHoldsPromises && i === before.length - 1} />
      ))}
      present={<CurrentStep step={current} onFinish={onFinish} />}
    />
  )
}
