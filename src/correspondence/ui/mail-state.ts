// What the screens of mail read, and how an act is done: once, told in words when it is refused.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Telling } from '#calendar/moment-words.ts'
import type { CallArgs } from '#platform/endpoint.ts'
import { useActing } from '#platform/web/acting.ts'
import { call, send } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { useMe } from '#staff/ui/me.ts'
import { useNow } from '#platform/web/now.ts'
import { mail } from '../api.ts'
import type { Shelf, ThreadCard } from '../thread-model.ts'

const keys = { list: ['mail'], card: (id: string) => ['mail-thread', id] } as const

/** Nobody's conversations are told to nobody in particular: the list is read again by the clock too. */
const everyMs = 30_000

function useMailLive(id?: string): void {
  const me = useMe()
  const queries = useQueryClient()
  useLive([`staff:${me.id}`, `department:${me.departmentId}`], ({ kinds }) => {
    if (!kinds?.some(kind => kind.startsWith('mail.'))) return
    void queries.invalidateQueries({ queryKey: keys.list })
    if (id) void queries.invalidateQueries({ queryKey: keys.card(id) })
  })
}

export function useThreads(shelf: Shelf) {
  useMailLive()
  return useQuery({
    queryKey: [...keys.list, shelf],
    queryFn: () => call(mail.threads, { query: { shelf } }),
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  })
}

export function useThread(id: string) {
  useMailLive(id)
  return useQuery({
    queryKey: keys.card(id),
    queryFn: () => call(mail.thread, { params: { id } }),
    refetchInterval: everyMs / 3,
  })
}

/** For words about moments: the present, anew every quarter of a minute, and the centre's zone. */
export function useTelling(): Telling {
  const { centre } = useMe()
  const now = useNow(15_000)
  return { now: new Date(now).toISOString(), zone: centre.timeZone }
}

type CardAct = {
  [K in keyof typeof mail]: null extends (typeof mail)[K]['reply']['_output']
    ? (typeof mail)[K]
    : ThreadCard extends (typeof mail)[K]['reply']['_output']
      ? (typeof mail)[K]
      : never
}[keyof typeof mail]

/** An act on a conversation: the reply is the conversation as it is now; null when it left the person's sight. */
export function useMailAct(id: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { act, ...acting } = useActing(() => void queries.invalidateQueries({ queryKey: keys.card(id) }))
  return {
    ...acting,
    act: <E extends CardAct>(e: E, args: CallArgs<E>) =>
      act(async () => {
        const reply = (await send(e, args)) as ThreadCard | null
        void queries.invalidateQueries({ queryKey: keys.list })
        if (reply === null) await navigate({ to: '/mail' })
        else queries.setQueryData(keys.card(id), reply)
      }),
  }
}

export type Acting = ReturnType<typeof useMailAct>
