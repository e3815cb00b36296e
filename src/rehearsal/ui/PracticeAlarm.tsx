// The key of the alarm, for practice: two presses as at the desk, and nothing leaves this screen.
import { useAlarmPresses } from '#conflicts/ui/presses.ts'

/** Lies over the real key while the scene is on the screen: who rehearses must not call the guards. */
export function PracticeAlarm({ onRaise }: { onRaise: () => void }) {
  const armed = useAlarmPresses('Учебная тревога: нажать дважды', onRaise)
  return (
    <p className="rehearsal-aside" role="status">
      {armed && 'Учебная тревога: нажмите ещё раз'}
    </p>
  )
}
