// What the screen of calls reads and writes: each write answers with the whole new state.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallArgs, Endpoint } from '#platform/endpoint.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { useActing, type Acting as Base } from '#platform/web/acting.ts'
import { call } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { useMe } from '#staff/ui/me.ts'
import { calls } from '../api.ts'
import type { CallDesk } from '../model.ts'

const key = ['calls']

export function useCalls() {
  const me = useMe()
  const queries = useQueryClient()
  useLive([`staff:${me.id}`, `department:${me.departmentId}`], ({ kinds = [''] }) => {
    if (kinds.some(kind => /^(call|promise)\.|^$/u.test(kind))) void queries.invalidateQueries({ queryKey: key })
  })
  return useQuery({ queryKey: key, queryFn: () => call(calls.desk, {}), refetchInterval: 30_000 })
}

type CallEndpoint = Endpoint & { reply: typeof calls.desk.reply }

export type Acting = Pick<Base, 'trouble' | 'busy' | 'clear'> & {
  act: <E extends CallEndpoint>(e: E, args: CallArgs<E>) => Promise<boolean>
}

/** An act answers with the whole new state. */
export function useCallActing(): Acting {
  const queries = useQueryClient()
  const { act, ...acting } = useActing(() => void queries.invalidateQueries({ queryKey: key }))
  return {
    ...acting,
    act: (e, args) => act(async () => queries.setQueryData<CallDesk>(key, (await call(e, args, uuid7())) as CallDesk)),
  }
}
