// A day: typed, or stepped through by Page Up and Page Down.
import { useId, type ReactNode } from 'react'
import { addDays, isDay } from '#calendar/day.ts'
import { dayWords } from '#calendar/day-words.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useToday } from './telling.ts'

type Props = { day: string; from?: string; onChange: (day: string) => void; children?: ReactNode }

/** `from`: no day before it. An empty `day` is one that is being typed. */
export function DayField({ day, from, onChange, children }: Props) {
  const id = useId()
  const today = useToday()
  const step = (by: number) => {
    const next = addDays(isDay(day) ? day : today, by)
    if (from === undefined || next >= from) onChange(next)
  }
  const steps = [
    { code: 'PageUp', does: 'Днём раньше', icon: 'left', by: -1 },
    { code: 'PageDown', does: 'Днём позже', icon: 'right', by: 1 },
  ] as const
  useKeys(steps.map(({ code, does, by }) => ({ code, does, inField: true, run: () => step(by) })))
  return (
    <div className="day-field">
      <div className="field">
        <label htmlFor={id}>День</label>
        <input id={id} type="date" value={day} min={from} onChange={event => onChange(event.target.value)} />
      </div>
      {steps.map(({ code, does, icon, by }) => (
        <button
          key={code}
          type="button"
          className="btn"
          aria-label={does}
          title={does}
          aria-keyshortcuts={code}
          onClick={() => step(by)}
        >
          <Icon name={icon} />
        </button>
      ))}
      <b aria-live="polite">{isDay(day) && dayWords(day, today)}</b>
      {children}
    </div>
  )
}
