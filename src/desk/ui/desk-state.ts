// What the desk reads: the ticket at it, my promises, my appeals, the day's bookings; and the silence while a visit runs.
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { todayAt } from '#calendar/moment-words.ts'
import { appeals } from '#appeals/api.ts'
import { call } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { promises } from '#promises/api.ts'
import { reception } from '#reception/api.ts'
import type { DeskState } from '#reception/model.ts'
import { useMe } from '#staff/ui/me.ts'
import { useNow } from '#platform/web/now.ts'
import { expectOwn, hear, silence, type Silence } from '../rules/silence.ts'

export const keys = {
  desk: ['desk'],
  duties: ['duties'],
  bookings: ['bookings'],
  appeals: ['appeals', 'mine'],
  contact: (id: string) => ['contact', id],
  given: (contactId: string) => ['given', contactId],
  file: (clientId: string) => ['file', clientId],
} as const

export const useDesk = () => useQuery({ queryKey: keys.desk, queryFn: () => call(reception.desk, {}), refetchInterval: 30_000 })

export const useDuties = () => useQuery({ queryKey: keys.duties, queryFn: () => call(promises.mine, {}), staleTime: 60_000 })

export function useBookings() {
  const { department } = useMe()
  const day = todayAt(useTelling())
  return useQuery({
    queryKey: [...keys.bookings, day],
    queryFn: () => call(reception.bookings, { query: { day } }),
    // What one has booked for another department is not waited for here.
    select: rows => rows.filter(({ departmentId }) => departmentId === department.id),
    staleTime: 60_000,
    retry: false,
  })
}

/** What I have to answer; the late ones of others stand in the register, not here. */
export function useMyAppeals() {
  const { id } = useMe()
  return useQuery({
    queryKey: [...keys.appeals, id],
    queryFn: () => call(appeals.register, { query: { executorId: id } }),
    select: ({ late, lines }) => [
      ...late.filter(({ executorId }) => executorId === id),
      ...lines.filter(one => one.daysLeft >= 0),
    ],
    staleTime: 60_000,
    retry: false,
  })
}

/** Sets what a write of the desk answered with: no second question to the server. */
export const setDesk = (queries: QueryClient, state: DeskState) => queries.setQueryData(keys.desk, state)

let quiet: Silence = silence
const watchers = new Set<() => void>()
function setQuiet(next: Silence): void {
  quiet = next
  watchers.forEach(tell => tell())
}
const watchQuiet = (tell: () => void) => {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

/** How many messages wait for the end of the visit. */
export const useWaitingMessages = (): number => useSyncExternalStore(watchQuiet, () => quiet.waiting)

/** To be called before a write whose echo comes back by the live topic. */
export const mine = (kind: string): void => setQuiet(expectOwn(quiet, kind))

/** Listens to what concerns me. While `serving`, the left list stands still and what comes is only counted. */
export function useLiveDesk(serving: boolean): void {
  const me = useMe()
  const queries = useQueryClient()
  useLive([`staff:${me.id}`, `department:${me.departmentId}`], ({ topic, kinds }) => {
    const own = topic.startsWith('staff:')
    if (!serving || own) void queries.invalidateQueries({ queryKey: keys.desk })
    if (!own) return
    setQuiet(serving ? hear(quiet, kinds) : silence)
    if (!serving) for (const queryKey of [keys.duties, keys.bookings, keys.appeals]) void queries.invalidateQueries({ queryKey })
  })
  useEffect(() => {
    if (serving) return
    setQuiet(silence)
    for (const queryKey of [keys.duties, keys.bookings, keys.appeals]) void queries.invalidateQueries({ queryKey })
  }, [serving, queries])
}

/** For words about moments: the present and the centre's zone. */
export function useTelling(): { now: number; zone: string } {
  const { centre } = useMe()
  return { now: useNow(60_000), zone: centre.timeZone }
}
