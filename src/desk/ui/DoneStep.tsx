// A step that is done: one line of what came out of it.
import type { Step } from '#contacts/model.ts'
import { inside } from '../rules/words.ts'
import { Given } from './Given.tsx'
import { fullName } from '#clients/ui/ClientLineText.tsx'
import { useServices } from './steps/ServicesStep.tsx'
import { useDraft, useVisit } from './visit.ts'

export function DoneStep({ step, withPromises }: { step: Step; withPromises: boolean }) {
  return (
    <>
      <Outcome step={step} />
      {withPromises && <Given />}
    </>
  )
}

function Outcome({ step }: { step: Step }) {
  const { contact } = useVisit()
  const { typed } = useDraft()
  const skipped = contact.steps.find(({ step: code }) => code === step.code)?.skipped
  const told = useTold()
  const who = useWho()
  if (skipped) return <p>{`${step.title}: пропустили. ${skipped}`}</p>
  if (step.asks === 'client' && who)
    return (
      <p>
        {`${step.doneTitle}: `}
        <span className="noted">{who}</span>
      </p>
    )
  if (step.asks === 'essence' && typed.essence) return <p className="noted">{typed.essence}</p>
  if (step.asks === 'services' && told) return <p>{`Рассказали: ${told}`}</p>
  if (step.asks === 'agreement')
    return (
      <>
        <p className="noted">{typed.result || step.doneTitle}</p>
        <Given />
      </>
    )
  return <p>{step.doneTitle}</p>
}

function useTold(): string {
  const { contact } = useVisit()
  const services = useServices()
  return (services.data ?? [])
    .filter(({ id }) => contact.serviceIds.includes(id))
    .map(({ plainTitle }) => inside(plainTitle))
    .join(', ')
}

function useWho(): string {
  const { file, principal } = useVisit()
  if (!file) return ''
  const name = [file.client.name, file.client.patronymic].filter(Boolean).join(' ') || file.client.surname
  return `${name}, ${principal ? `представляет: ${fullName(principal.client)}` : 'за себя'}`
}
