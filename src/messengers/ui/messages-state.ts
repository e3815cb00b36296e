// What the screens of messengers read, and how an act is done: once, told in words when it is refused.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CallArgs } from '#platform/endpoint.ts'
import { useActing } from '#platform/web/acting.ts'
import { call, send } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { useMe } from '#staff/ui/me.ts'
import { messengers } from '../api.ts'
import type { ConversationCard, Shelf } from '../model.ts'

const keys = { list: ['messages'], card: (id: string) => ['messages-conversation', id] } as const

/** Nobody's conversations are told to nobody in particular: both are read again by the clock too. */
const everyMs = 10_000

function useMessagesLive(id?: string): void {
  const me = useMe()
  const queries = useQueryClient()
  useLive([`staff:${me.id}`, `department:${me.departmentId}`], ({ kinds }) => {
    if (!kinds?.some(kind => kind.startsWith('messenger.'))) return
    void queries.invalidateQueries({ queryKey: keys.list })
    if (id) void queries.invalidateQueries({ queryKey: keys.card(id) })
  })
}

export function useConversations(shelf: Shelf) {
  useMessagesLive()
  return useQuery({
    queryKey: [...keys.list, shelf],
    queryFn: () => call(messengers.conversations, { query: { shelf } }),
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  })
}

export function useConversation(id: string) {
  useMessagesLive(id)
  return useQuery({
    queryKey: keys.card(id),
    queryFn: () => call(messengers.conversation, { params: { id } }),
    refetchInterval: everyMs,
  })
}

type CardAct = (typeof messengers)['answer' | 'withdraw' | 'decide' | 'take' | 'pass' | 'needless' | 'link' | 'endConsent']

/** An act on a conversation: the reply is the conversation as it is now; null when it left the person's sight. */
export function useMessageAct(id: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { act, ...acting } = useActing(() => void queries.invalidateQueries({ queryKey: keys.card(id) }))
  return {
    ...acting,
    act: <E extends CardAct>(e: E, args: CallArgs<E>) =>
      act(async () => {
        const reply = (await send(e, args)) as ConversationCard | null
        void queries.invalidateQueries({ queryKey: keys.list })
        if (reply === null) await navigate({ to: '/messages' })
        else queries.setQueryData(keys.card(id), reply)
      }),
  }
}

export type Acting = ReturnType<typeof useMessageAct>
