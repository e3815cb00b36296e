// What the screen of calls reads and writes: each write answers with the whole new state.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CallArgs, Endpoint } from '#platform/endpoint.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call, NoNetwork } from '#platform/web/call.ts'
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

export type Acting = {
  trouble: string
  busy: boolean
  clear: () => void
  act: <E extends CallEndpoint>(e: E, args: CallArgs<E>) => Promise<boolean>
}

const noNetwork = 'Нет сети, поэтому пока не вышло. Всё на месте. Нажмите ещё раз, когда связь вернётся.'

/** One act at a time: a second press while the first is on its way is the same act; what went wrong is said. */
export function useActing(): Acting {
  const queries = useQueryClient()
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const act: Acting['act'] = async (e, args) => {
    if (running.current) return false
    running.current = true
    setBusy(true)
    setTrouble('')
    try {
      queries.setQueryData<CallDesk>(key, (await call(e, args, uuid7())) as CallDesk)
      return true
    } catch (error) {
      setTrouble(error instanceof NoNetwork ? noNetwork : (error as Error).message)
      void queries.invalidateQueries({ queryKey: key })
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { trouble, busy, clear: () => setTrouble(''), act }
}

/** The moment, anew every second: pauses grow before one's eyes. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
