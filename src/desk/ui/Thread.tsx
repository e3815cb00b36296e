// The thread of a visit: what is done is folded into what was written, the present step is large, what comes is quiet.
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { Step } from '#contacts/model.ts'
import { currentStep } from '#contacts/rules.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { stepsWords } from '../rules/words.ts'
import { CurrentStep } from './CurrentStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import { useVisit } from './visit.ts'
import './steps/Steps.css'
import './Thread.css'

export function Thread({ onFinish }: { onFinish: () => void }) {
  const { contact } = useVisit()
  const { steps } = contact.protocol
  const current = currentStep(steps, contact.steps)
  const place = current ? steps.indexOf(current) : steps.length
  const settled = (step: Step) => contact.steps.find(({ step: code }) => code === step.code)
  const before = steps.slice(0, place)
  const after = steps.slice(place + 1)
  return (
    <ol className="thread">
      <Done steps={before} lastHoldsPromises={current?.asks !== 'agreement' && current?.asks !== 'check'} />
      <Present key={current?.code ?? 'end'} step={current} place={place} onFinish={onFinish} />
      {after.map(step => (
        <li key={step.code} className={settled(step) ? 'step done' : 'step todo'}>
          <span className="dot">{settled(step) && <Icon name="check" />}</span>
          <div>{settled(step) ? step.doneTitle : step.title}</div>
        </li>
      ))}
    </ol>
  )
}

/** On a low screen the steps that are done become one line, so that the present one and Enter stay in sight. */
function Done({ steps, lastHoldsPromises }: { steps: Step[]; lastHoldsPromises: boolean }) {
  const low = useMediaQuery('(max-height: 759px)')
  const [unfolded, setUnfolded] = useState(false)
  if (low && !unfolded && steps.length > 1)
    return (
      <li className="step done">
        <span className="dot">
          <Icon name="check" />
        </span>
        <div>
          <button type="button" className="fold" aria-expanded={false} onClick={() => setUnfolded(true)}>
            Пройдено: {stepsWords(steps.length)}
          </button>
        </div>
      </li>
    )
  return steps.map((step, i) => (
    <DoneStep key={step.code} step={step} withPromises={lastHoldsPromises && i === steps.length - 1} />
  ))
}

/** Comes into sight and takes the focus: its field, or its heading where there is nothing to fill in. */
function Present({ step, place, onFinish }: { step: Step | undefined; place: number; onFinish: () => void }) {
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const here = ref.current
    const first = here?.querySelector<HTMLElement>('[data-first]') ?? here?.querySelector<HTMLElement>('h1')
    first?.focus({ preventScroll: true })
    // A step that does not fit begins at the top: what to say comes before what to tick.
    const fits = (here?.offsetHeight ?? 0) < innerHeight * 0.6
    here?.scrollIntoView({ block: fits ? 'nearest' : 'start' })
  }, [])
  return (
    <li className="step now" aria-current="step" ref={ref}>
      <span className="dot">{place + 1}</span>
      <div>
        <CurrentStep step={step} onFinish={onFinish} />
      </div>
    </li>
  )
}
