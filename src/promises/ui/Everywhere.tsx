// On every staff screen: reminders of promises, but for the ledger, which lists them, and the desk, which keeps silence in a visit.
import { useQueryClient } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useLive } from '#platform/web/live.ts'
import type { Me } from '#staff/model.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { RemindersLine } from './RemindersLine.tsx'

export function PromisesEverywhere() {
  const me = useMe()
  return hasRole(me, 'specialist', 'hall', 'head', 'director') && !me.locked ? <Reminded me={me} /> : null
}

function Reminded({ me }: { me: Me }) {
  const path = useRouterState({ select: state => state.location.pathname })
  const queries = useQueryClient()
  useLive([`staff:${me.id}`], ({ kinds }) => {
    if (!kinds || kinds.some(kind => kind.startsWith('promise.'))) void queries.invalidateQueries({ queryKey: ['told'] })
  })
  return path === '/promises' || path === '/desk' ? null : <RemindersLine />
}
