// The key of the alarm, for practice: two presses as at the desk, and nothing leaves this screen.
import { useEffect, useRef, useState } from 'react'
import { pressed, withinMs } from '#conflicts/rules/presses.ts'
import { useKeys } from '#platform/web/keys.ts'

/** Lies over the real key while the scene is on the screen: who rehearses must not call the guards. */
export function PracticeAlarm({ onRaise }: { onRaise: () => void }) {
  const armedAt = useRef<number>(undefined)
  const [armed, setArmed] = useState(false)
  useEffect(() => {
    const timer = armed ? setTimeout(() => setArmed(false), withinMs) : undefined
    return () => clearTimeout(timer)
  }, [armed])
  const press = () => {
    const now = Date.now()
    const does = pressed(armedAt.current, now)
    if (does === 'nothing') return
    armedAt.current = does === 'arm' ? now : undefined
    setArmed(does === 'arm')
    if (does === 'raise') onRaise()
  }
  useKeys([{ code: 'Shift+F8', does: 'Учебная тревога: нажать дважды', run: press, inField: true }])
  return (
    <p className="rehearsal-aside" role="status">
      {armed && 'Учебная тревога: нажмите ещё раз'}
    </p>
  )
}
