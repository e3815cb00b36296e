// What the screens of mail read, and how an act is done: once, told in words when it is refused.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Telling } from '#calendar/moment-words.ts'
import type { CallArgs } from '#platform/endpoint.ts'
import { call, Refused, send } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { staff } from '#staff/api.ts'
import { useMe } from '#staff/ui/me.ts'
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

export const useDepartments = () =>
  useQuery({ queryKey: ['departments'], queryFn: () => call(staff.departments, {}), staleTime: 300_000 })

/** For words about moments: the present, anew every quarter of a minute, and the centre's zone. */
export function useTelling(): Telling {
  const { centre } = useMe()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
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
      const reply = (await send(e, args)) as ThreadCard | null
      void queries.invalidateQueries({ queryKey: keys.list })
      if (reply === null) await navigate({ to: '/mail' })
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
  return { act, wrong, busy, clear: () => setWrong(undefined) }
}

export type Acting = ReturnType<typeof useMailAct>
