// What the screens of the room ask for and change.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { bytesOf } from '#platform/web/base64.ts'
import { call } from '#platform/web/call.ts'
import { log, plans, sharing } from '../api.ts'
import { mentoring } from '../mentoring-api.ts'

export const useMine = () => useQuery({ queryKey: ['growth', 'mine'], queryFn: () => call(plans.mine, {}) })
export const useTeam = () => useQuery({ queryKey: ['growth', 'team'], queryFn: () => call(plans.team, {}) })
export const useShares = () => useQuery({ queryKey: ['growth', 'shares'], queryFn: () => call(sharing.all, {}) })
export const useMentors = () => useQuery({ queryKey: ['growth', 'mentors'], queryFn: () => call(mentoring.mentors, {}) })
export const useReminders = () =>
  useQuery({ queryKey: ['growth', 'reminders'], queryFn: () => call(plans.reminders, {}), staleTime: 60_000 })

export const usePlan = (id: string) =>
  useQuery({ queryKey: ['growth', 'plan', id], queryFn: () => call(plans.of, { params: { id } }), retry: false })
export const usePair = (id: string) =>
  useQuery({ queryKey: ['growth', 'pair', id], queryFn: () => call(mentoring.one, { params: { id } }), retry: false })

/** A write after which everything of the room is read again. */
export function useAct<In, Out>(act: (input: In) => Promise<Out>, after?: (out: Out) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async out => {
      await queries.invalidateQueries({ queryKey: ['growth'] })
      after?.(out)
    },
  })
}

/** Saves the evidence to the disk: never opened as a page. */
export async function saveEvidence(id: string): Promise<void> {
  const { name, mediaType, content } = await call(log.evidence, { params: { id } })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytesOf(content)], { type: mediaType }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
