// The two presses of an alarm: the first arms it for a moment, the second raises it.
import { useEffect, useRef, useState } from 'react'
import { useKeys } from '#platform/web/keys.ts'
import { pressed, withinMs } from '../rules/presses.ts'

/** Listens for the key of the alarm, called `does` in the list of keys. Returns whether one press was heard and the second is awaited. */
export function useAlarmPresses(does: string, onRaise: () => void): boolean {
  const armedAt = useRef<number>(undefined)
  const [armed, setArmed] = useState(false)
  useEffect(() => {
    const timer = armed ? setTimeout(() => setArmed(false), withinMs) : undefined
    return () => clearTimeout(timer)
  }, [armed])
  const press = () => {
    const now = Date.now()
    const next = pressed(armedAt.current, now)
    if (next === 'nothing') return
    armedAt.current = next === 'arm' ? now : undefined
    setArmed(next === 'arm')
    if (next === 'raise') onRaise()
  }
  useKeys([{ code: 'Shift+F8', does, run: press, inField: true }])
  return armed
}
