// What the screens of the room ask for and change.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallArgs, Endpoint, Reply } from '#platform/endpoint.ts'
import { call, send } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { useMe } from '#staff/ui/me.ts'
import { useColleagues } from '#staff/ui/colleagues.ts'
import { useDepartmentList } from '#staff/ui/departments.ts'
import { ideas } from '../idea-api.ts'
import { nominations, rules, spread, thanks, ties } from '../api.ts'

const room = 'recognition'

export const useWall = () => useQuery({ queryKey: [room, 'wall'], queryFn: () => call(thanks.wall, { query: {} }) })
export const useOwnThanks = () => useQuery({ queryKey: [room, 'own'], queryFn: () => call(thanks.own, {}) })
export const useOneThanks = (id: string) =>
  useQuery({ queryKey: [room, 'thanks', id], queryFn: () => call(thanks.one, { params: { id } }) })
export const useIdeas = (asked = true) =>
  useQuery({ queryKey: [room, 'ideas'], queryFn: () => call(ideas.all, { query: {} }), enabled: asked })
export const useRules = () => useQuery({ queryKey: [room, 'rules'], queryFn: () => call(rules.both, {}) })
export const useNominations = () => useQuery({ queryKey: [room, 'nominations'], queryFn: () => call(nominations.all, {}) })
export const useNomination = (id: string) =>
  useQuery({ queryKey: [room, 'nomination', id], queryFn: () => call(nominations.one, { params: { id } }) })
export const useAwards = () => useQuery({ queryKey: [room, 'awards'], queryFn: () => call(nominations.awards, {}) })
export const useAppeals = () => useQuery({ queryKey: [room, 'appeals'], queryFn: () => call(nominations.appeals, {}) })
export const useSpread = () => useQuery({ queryKey: [room, 'spread'], queryFn: () => call(spread.groups, {}) })
export const useHint = (asked: boolean) =>
  useQuery({ queryKey: [room, 'hint'], queryFn: () => call(spread.hint, {}), enabled: asked })
export const useTies = () => useQuery({ queryKey: [room, 'ties'], queryFn: () => call(ties.own, {}) })

/** What is open to everybody, and what concerns me: read again as soon as it changes. With `nominationId`, that one too. */
export function useLiveRecognition(nominationId?: string): void {
  const me = useMe()
  const queries = useQueryClient()
  const own = `staff:${me.id}`
  useLive([own, room, ...(nominationId ? [`nomination:${nominationId}`] : [])], ({ topic, kinds }) => {
    if (topic !== own || !kinds || kinds.some(kind => /^(thanks|nomination|idea)\./u.test(kind)))
      void queries.invalidateQueries({ queryKey: [room] })
  })
}

/** A write of the room; afterwards its screens read again. */
export function useWrite<E extends Endpoint>(e: E) {
  const queries = useQueryClient()
  return useMutation<Reply<E>, Error, CallArgs<E>>({
    mutationFn: args => send(e, args),
    onSuccess: () => queries.invalidateQueries({ queryKey: [room] }),
  })
}

export type Option = { key: string; name: string; about: string; staffId: string | null; departmentId: string | null }

/** Whoever works here but me, by surname; with `departments` also those that are not mine. */
export function useOptions(departments: boolean): Option[] {
  const me = useMe()
  const people = useColleagues()
  const places = useDepartmentList()
  const titles = new Map(places.map(({ id, shortTitle }) => [id, shortTitle]))
  const colleagues = (people.data ?? [])
    .filter(({ id, leftOn }) => leftOn === null && id !== me.id)
    .map(({ id, surname, name, position, departmentId }) => ({
      key: id,
      name: `${surname} ${name}`,
      about: [position, titles.get(departmentId)].filter(Boolean).join(', '),
      staffId: id,
      departmentId: null,
    }))
  const rest = places
    .filter(({ id }) => departments && id !== me.departmentId)
    .map(({ id, title }) => ({ key: id, name: title, about: 'всему отделу', staffId: null, departmentId: id }))
  return [...colleagues, ...rest]
}
