// What the screens of the room ask for and change.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { momentWords } from '#calendar/moment-words.ts'
import { call } from '#platform/web/call.ts'
import { useMe } from '#staff/ui/me.ts'
import { bank, candidates, interviews, vacancies } from '../api.ts'

export const useOverview = () => useQuery({ queryKey: ['hiring', 'all'], queryFn: () => call(vacancies.all, {}) })
export const useBank = () => useQuery({ queryKey: ['hiring', 'bank'], queryFn: () => call(bank.now, {}) })
export const useVacancy = (id: string) =>
  useQuery({ queryKey: ['hiring', 'vacancy', id], queryFn: () => call(vacancies.one, { params: { id } }), retry: false })
export const useCandidate = (id: string) =>
  useQuery({ queryKey: ['hiring', 'candidate', id], queryFn: () => call(candidates.one, { params: { id } }), retry: false })
export const useLetter = (id: string) =>
  useQuery({ queryKey: ['hiring', 'letter', id], queryFn: () => call(candidates.letter, { params: { id } }), retry: false })
export const useInterviews = () =>
  useQuery({ queryKey: ['hiring', 'interviews'], queryFn: () => call(interviews.mine, {}), refetchInterval: 60_000 })
export const useInterview = (id: string) =>
  useQuery({
    queryKey: ['hiring', 'interview', id],
    queryFn: () => call(interviews.one, { params: { id } }),
    retry: false,
    refetchInterval: 20_000,
  })

/** «завтра, среда 25.11 в 10:00», seen from when the screen was opened. */
export function useMomentWords(): (instant: string) => string {
  const { timeZone: zone } = useMe().centre
  const [now] = useState(() => Date.now())
  return instant => momentWords(instant, { now, zone })
}

/** A write after which everything of the room is read again. */
export function useAct<In, Out>(act: (input: In) => Promise<Out>, after?: (out: Out) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async out => {
      after?.(out)
      await queries.invalidateQueries({ queryKey: ['hiring'] })
    },
  })
}
