// What the screens of the room ask for and change.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallArgs } from '#platform/endpoint.ts'
import { call, send } from '#platform/web/call.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { code } from '#code/api.ts'
import { certification, practice, situations } from '../api.ts'
import type { Attempt, Card } from '../model.ts'

/** Kept as it was dealt until the list is over: an answer in another tab does not take a card from under the hands. */
export const useSession = (more: boolean) =>
  useQuery({
    queryKey: ['practice', 'session', more],
    queryFn: () => call(practice.session, { query: { more: more ? 'true' : 'false' } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

export const useAnswer = () =>
  useMutation({
    mutationFn: ({ card: { key, edition, showing }, chosen }: { card: Card; chosen: number[] }) =>
      send(practice.answer, { body: { key, edition, showing, chosen } }),
  })

export const useProgress = () => useQuery({ queryKey: ['practice', 'progress'], queryFn: () => call(practice.progress, {}) })

export const useNudge = () =>
  useQuery({ queryKey: ['practice', 'nudge'], queryFn: () => call(practice.nudge, {}), staleTime: 300_000 })

export const useCodeReminder = () =>
  useQuery({ queryKey: ['code', 'reminder'], queryFn: () => call(code.reminder, {}), staleTime: 60_000 })

export const useDisputes = () => useQuery({ queryKey: ['disputes'], queryFn: () => call(situations.disputes, {}) })

export function useDispute(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (about: Omit<CallArgs<typeof situations.dispute>['body'], 'id'>) =>
      send(situations.dispute, { body: { id, ...about } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['disputes'] }),
  })
}

export function useDecide() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; outcome: 'upheld' | 'kept'; answer: string }) =>
      send(situations.decide, { params: { id }, body }),
    onSuccess: rows => queries.setQueryData(['disputes'], rows),
    onSettled: () => queries.invalidateQueries({ queryKey: ['bank'] }),
  })
}

export const useBank = () => useQuery({ queryKey: ['bank'], queryFn: () => call(situations.bank, {}) })

export function useWrite(key: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: CallArgs<typeof situations.write>['body']) => send(situations.write, { params: { key }, body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['bank'] }),
  })
}

export function useRetire(key: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { edition: number; retired: boolean }) => send(situations.retire, { params: { key }, body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['bank'] }),
  })
}

export const useOwnTests = () => useQuery({ queryKey: ['certification'], queryFn: () => call(certification.own, {}) })

const attemptKey = (id: string) => ['certification', 'attempt', id]

/** `readAt` is the screen's own clock when the reply came: what is left is counted from there. */
export const useAttempt = (id: string) =>
  useQuery({
    queryKey: attemptKey(id),
    queryFn: async () => read(await call(certification.attempt, { params: { id } })),
    refetchInterval: query => (query.state.data?.attempt.finishedAt === null ? 30_000 : false),
  })

const read = (attempt: Attempt) => ({ attempt, readAt: performance.now() })

export function useStart() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => send(certification.start, { body: { id: uuid7() } }),
    onSuccess: attempt => queries.setQueryData(attemptKey(attempt.id), read(attempt)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['certification'], exact: true }),
  })
}

export function useAttemptWrites(id: string) {
  const queries = useQueryClient()
  const onSuccess = (attempt: Attempt) => {
    queries.setQueryData(attemptKey(id), read(attempt))
    if (attempt.finishedAt !== null) void queries.invalidateQueries({ queryKey: ['certification'], exact: true })
  }
  const answer = useMutation({
    mutationFn: ({ place, chosen }: { place: number; chosen: number[] }) =>
      send(certification.answer, { params: { id, place: String(place) }, body: { chosen } }),
    onSuccess,
  })
  const finish = useMutation({ mutationFn: () => send(certification.finish, { params: { id } }), onSuccess })
  return { answer, finish }
}

export const useResults = () =>
  useQuery({ queryKey: ['certification', 'results'], queryFn: () => call(certification.results, {}) })

export function useEnterOrder() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: CallArgs<typeof certification.order>['body']) => send(certification.order, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['certification'] }),
  })
}
