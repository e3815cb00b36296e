// On every staff screen: who invites me to a window, alarms for those on watch, and the key that raises one.
import { useMe, hasRole } from '#staff/ui/me.ts'
import { AlarmKey } from './AlarmKey.tsx'
import { AlarmStrip } from './AlarmStrip.tsx'
import { SummonsStrip } from './SummonsStrip.tsx'
import './Conflicts.css'

export function ConflictsEverywhere() {
  const me = useMe()
  if (!hasRole(me, 'specialist', 'hall', 'head', 'director', 'security') || me.locked) return null
  const serves = hasRole(me, 'specialist', 'hall', 'head', 'director')
  return (
    <>
      <AlarmStrip me={me} />
      {serves && <SummonsStrip me={me} />}
      <AlarmKey />
    </>
  )
}
