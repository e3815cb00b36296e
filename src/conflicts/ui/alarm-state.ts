// What screens read of alarms: for those on watch all, for whoever raised one their own.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import type { Me } from '#staff/model.ts'
import { hasRole } from '#staff/ui/me.ts'
import { alarms } from '../alarm-api.ts'

export const alarmsKey = ['alarms'] as const

export function useAlarms(me: Me) {
  const queries = useQueryClient()
  const watch = hasRole(me, 'security', 'head', 'director')
  useLive([watch ? 'alarms' : `alarms:${me.id}`], () => void queries.invalidateQueries({ queryKey: alarmsKey }))
  return useQuery({ queryKey: alarmsKey, queryFn: () => call(alarms.list, {}), refetchInterval: 15_000 })
}
