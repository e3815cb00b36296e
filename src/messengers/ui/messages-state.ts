// What the screens of messengers read, and how an act is done: once, told in words when it is refused.
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Finding } from '#letters/model.ts'
import type { CallArgs } from '#platform/endpoint.ts'
import { call, Refused, send } from '#platform/web/call.ts'
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

/** What to mend, a moment after the last key. */
export function useFindings(id: string, text: string): Finding[] {
  const [checked] = useDebouncedValue(text, 600)
  const { data } = useQuery({
    queryKey: ['messages-check', id, checked],
    queryFn: async () => (await call(messengers.check, { params: { id }, body: { text: checked } })).findings,
    enabled: checked.trim() !== '',
    staleTime: Infinity,
  })
  return checked === text && data ? data : []
}

type CardAct = (typeof messengers)['answer' | 'withdraw' | 'decide' | 'take' | 'pass' | 'needless' | 'link']

/** An act on a conversation: the reply is the conversation as it is now; null when it left the person's sight. */
export function useMessageAct(id: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [wrong, setWrong] = useState<{ code: string; message: string }>()
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  /** True when it was done. */
  async function act<E extends CardAct>(e: E, args: CallArgs<E>): Promise<boolean> {
    if (running.current) return false
    running.current = true
    setBusy(true)
    setWrong(undefined)
    try {
      const reply = (await send(e, args)) as ConversationCard | null
      void queries.invalidateQueries({ queryKey: keys.list })
      if (reply === null) await navigate({ to: '/messages' })
      else queries.setQueryData(keys.card(id), reply)
      return true
    } catch (error) {
      setWrong({ code: error instanceof Refused ? error.code : 'failed', message: (error as Error).message })
      void queries.invalidateQueries({ queryKey: keys.card(id) })
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { act, wrong, busy }
}

export type Acting = ReturnType<typeof useMessageAct>
