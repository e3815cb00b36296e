// What the ledger's screen reads and writes: a view with its filter, page by page, and acts over the marked lines.
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#platform/endpoint.ts'
import { call, send } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { useMe } from '#staff/ui/me.ts'
import { promises } from '../api.ts'
import type { LedgerFilter, LedgerLine, LedgerView } from '../model.ts'

export type Shown = { view: LedgerView; filter: LedgerFilter; clientId: string; departmentId: string }

const key = ['ledger']

export function useLedger({ view, filter, clientId, departmentId }: Shown) {
  return useInfiniteQuery({
    queryKey: [...key, view, filter, clientId, departmentId],
    enabled: view !== 'client' || clientId !== '',
    initialPageParam: undefined as LedgerLine | undefined,
    queryFn: ({ pageParam: last }) =>
      call(promises.ledger, {
        query: {
          view,
          filter,
          ...(view === 'client' && { clientId }),
          ...(view === 'department' && { departmentId }),
          ...(last && { after: (filter === 'ended' ? last.endedAt : last.dueAt) ?? last.dueAt, afterId: last.id }),
        },
      }),
    getNextPageParam: page => (page.more ? page.lines.at(-1) : undefined),
  })
}

export const useTold = () => useQuery({ queryKey: ['told'], queryFn: () => call(promises.told, {}) })

export function useRefresh() {
  const queries = useQueryClient()
  return () => Promise.all([key, ['told'], ['duties']].map(queryKey => queries.invalidateQueries({ queryKey })))
}

export function useLiveLedger(): void {
  const me = useMe()
  const refresh = useRefresh()
  useLive([`staff:${me.id}`, `department:${me.departmentId}`], ({ kinds }) => {
    if (!kinds || kinds.some(kind => kind.startsWith('promise.'))) void refresh()
  })
}

export type BatchAsked = Input<typeof promises.batch>['body']

/** Returns a sentence for each promise that was refused, the same reason once. */
export async function actOn(body: BatchAsked): Promise<string[]> {
  const answers = await send(promises.batch, { body })
  return [...new Set(answers.filter(({ done }) => !done).map(({ message }) => message))]
}
