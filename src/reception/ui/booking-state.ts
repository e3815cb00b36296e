// What the screens of bookings read, and one act at a time upon them.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, Refused } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { reception } from '../api.ts'
import { useHallAct } from './hall-state.ts'

/** Read again when something changes in one's own department, in the hall for whoever minds it, and once a minute. */
export function useBookings(day: string) {
  const me = useMe()
  const queries = useQueryClient()
  useLive([hasRole(me, 'hall', 'head', 'director') ? 'hall' : `department:${me.department.id}`], () => {
    void queries.invalidateQueries({ queryKey: ['bookings'] })
  })
  return useQuery({
    queryKey: ['bookings', day],
    queryFn: () => call(reception.bookings, { query: { day } }),
    enabled: day !== '',
    refetchInterval: 60_000,
  })
}

type Asked = { reasonId: string; day: string; except?: string | undefined }

/** Times that are free now; asked anew every half a minute while somebody chooses. */
export const useFreeTimes = ({ reasonId, day, except }: Asked) =>
  useQuery({
    queryKey: ['free-times', reasonId, day, except],
    queryFn: () => call(reception.freeTimes, { query: { reasonId, day, ...(except && { except }) } }),
    enabled: reasonId !== '' && day !== '',
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  })

/** As in the hall; bookings and free times are read anew after it. `onRefused` hears the code of a refusal. */
export function useBookingAct(onRefused: (code: string) => void = () => {}) {
  const queries = useQueryClient()
  const { act, ...rest } = useHallAct()
  const actOnBookings = (work: () => Promise<void>) =>
    act(async () => {
      try {
        await work()
      } catch (error) {
        if (error instanceof Refused) onRefused(error.code)
        throw error
      } finally {
        for (const key of ['bookings', 'free-times']) void queries.invalidateQueries({ queryKey: [key] })
      }
    })
  return { ...rest, act: actOnBookings }
}
