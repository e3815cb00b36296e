// The thread of a protocol, of whatever channel: what is done is folded into what came of it, the present step is large, what comes is quiet.
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { counted } from '#calendar/plural.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import type { Contact, Step } from '../model.ts'
import { currentStep } from '../rules.ts'
import './ProtocolThread.css'

type Props = {
  contact: Pick<Contact, 'protocol' | 'steps'>
  /** What each passed step left behind, in their order. */
  done: readonly ReactNode[]
  /** The present step, or what is left when all are passed; null shows nothing. */
  present: ReactNode
  /** What takes the focus when a step appears, if it is there; else the heading. */
  focusOn?: string
}

export function ProtocolThread({ contact, done, present, focusOn = '[data-first]' }: Props) {
  const { steps } = contact.protocol
  const current = currentStep(steps, contact.steps)
  const place = current ? steps.indexOf(current) : steps.length
  const settled = (step: Step) => contact.steps.some(({ step: code }) => code === step.code)
  return (
    <ol className="thread">
      <Done steps={steps.slice(0, place)} done={done} />
      {present !== null && (
        <Present key={current?.code ?? 'end'} place={place} focusOn={focusOn}>
          {present}
        </Present>
      )}
      {steps.slice(place + 1).map(step => (
        <li key={step.code} className={settled(step) ? 'step done' : 'step todo'}>
          <span className="dot">{settled(step) && <Icon name="check" />}</span>
          <div>{settled(step) ? step.doneTitle : step.title}</div>
        </li>
      ))}
    </ol>
  )
}

/** On a low screen the steps that are done become one line, so that the present one and Enter stay in sight. */
function Done({ steps, done }: { steps: Step[]; done: Props['done'] }) {
  const low = useMediaQuery('(max-height: 759px)')
  const [unfolded, setUnfolded] = useState(false)
  if (low && !unfolded && steps.length > 1)
    return (
      <Settled>
        <button type="button" className="fold" aria-expanded={false} onClick={() => setUnfolded(true)}>
          Пройдено: {counted(steps.length, 'шаг', 'шага', 'шагов')}
        </button>
      </Settled>
    )
  return steps.map((step, i) => <Settled key={step.code}>{done[i]}</Settled>)
}

const Settled = ({ children }: { children: ReactNode }) => (
  <li className="step done">
    <span className="dot">
      <Icon name="check" />
    </span>
    <div>{children}</div>
  </li>
)

/** Comes into sight and takes the focus: its field, or its heading where there is nothing to fill in. */
function Present({ place, focusOn, children }: { place: number; focusOn: string; children: ReactNode }) {
  const ref = useRef<HTMLLIElement>(null)
  const [first] = useState(focusOn)
  useEffect(() => {
    const here = ref.current
    const target = here?.querySelector<HTMLElement>(first) ?? here?.querySelector<HTMLElement>('h1, h2')
    target?.focus({ preventScroll: true })
    // A step that does not fit begins at the top: what to say comes before what to tick.
    const fits = (here?.offsetHeight ?? 0) < innerHeight * 0.6
    here?.scrollIntoView({ block: fits ? 'nearest' : 'start' })
  }, [first])
  return (
    <li className="step now" aria-current="step" ref={ref}>
      <span className="dot">{place + 1}</span>
      <div>{children}</div>
    </li>
  )
}
