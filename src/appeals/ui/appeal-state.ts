// What the screens of appeals read, and how an act is done: once, told in words when it is refused.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { todayAt, type Telling } from '#calendar/moment-words.ts'
import type { CallArgs } from '#platform/endpoint.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call, send } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { useNow } from '#platform/web/now.ts'
import { useMe } from '#staff/ui/me.ts'
import { appeals } from '../api.ts'
import type { AppealCard } from '../card-model.ts'

export type Filter = CallArgs<typeof appeals.register>['query']

const keys = { register: ['appeals'], card: (id: string) => ['appeal', id] } as const

export function useRegister(filter: Filter) {
  const me = useMe()
  const queries = useQueryClient()
  useLive([`staff:${me.id}`, `department:${me.departmentId}`], ({ kinds }) => {
    if (kinds?.some(kind => kind.startsWith('appeal.'))) void queries.invalidateQueries({ queryKey: keys.register })
  })
  return useQuery({
    queryKey: [...keys.register, filter],
    queryFn: () => call(appeals.register, { query: filter }),
    placeholderData: keepPreviousData,
  })
}

export const useCard = (id: string) =>
  useQuery({ queryKey: keys.card(id), queryFn: () => call(appeals.card, { params: { id } }) })

export const useCandidates = (id: string) =>
  useQuery({ queryKey: [...keys.card(id), 'candidates'], queryFn: () => call(appeals.candidates, { params: { id } }) })

/** For words about moments: the present, anew every minute, and the centre's zone. */
export function useTelling(): Telling {
  const { centre } = useMe()
  return { now: useNow(60_000), zone: centre.timeZone }
}

/** Today at the centre. */
export const useToday = (): string => todayAt(useTelling())

type CardAct = {
  [K in keyof typeof appeals]: (typeof appeals)[K]['reply'] extends typeof appeals.submit.reply ? (typeof appeals)[K] : never
}[keyof typeof appeals]

/** An act on a card: the reply is the card as it is now; null when it left the person's sight. */
export function useAct(id: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  /** True when it was done. */
  async function act<E extends CardAct>(e: E, args: Omit<CallArgs<E>, 'params'>): Promise<boolean> {
    if (running.current) return false
    running.current = true
    setBusy(true)
    setWrong('')
    try {
      const reply = (await send(e, { ...args, params: { id } } as unknown as CallArgs<E>, uuid7())) as AppealCard | null
      void queries.invalidateQueries({ queryKey: keys.register })
      if (reply === null) await navigate({ to: '/appeals' })
      else queries.setQueryData(keys.card(id), reply)
      return true
    } catch (error) {
      setWrong((error as Error).message)
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { act, wrong, busy, clear: () => setWrong('') }
}

export type Acting = ReturnType<typeof useAct>
