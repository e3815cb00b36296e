// What the hall reads, live, and one act at a time upon it.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { catalogue } from '#catalogue/api.ts'
import { call, NoNetwork } from '#platform/web/call.ts'
import { useKeys, type KeyBinding } from '#platform/web/keys.ts'
import { useLive } from '#platform/web/live.ts'
import { reception } from '../api.ts'

const hallKey = ['hall']

/** Read again at every change, and twice a minute because waiting goes on without any. */
export function useHall() {
  const queries = useQueryClient()
  useLive(['hall'], () => void queries.invalidateQueries({ queryKey: hallKey }))
  return useQuery({ queryKey: hallKey, queryFn: () => call(reception.hall, {}), refetchInterval: 30_000 })
}

export const useReasons = () =>
  useQuery({ queryKey: ['reasons'], queryFn: () => call(catalogue.reasons, {}), staleTime: 10 * 60_000 })

export const usePriorityGroups = () =>
  useQuery({ queryKey: ['priority-groups'], queryFn: () => call(reception.priorityGroups, {}), staleTime: 10 * 60_000 })

/** Keys of the page itself: they do nothing while a dialog lies over it. */
export function useHallKeys(bindings: KeyBinding[]): void {
  useKeys(bindings.map(binding => ({ ...binding, run: () => void (dialogOpen() || binding.run()) })))
}

const dialogOpen = () => document.querySelector('[role=dialog]') !== null

/** A second press while the first is on its way is the same act; what went wrong is said, and the hall is read anew. */
export function useHallAct() {
  const queries = useQueryClient()
  const [trouble, setTrouble] = useState('')
  const running = useRef(false)
  const act = async (work: () => Promise<void>) => {
    if (running.current) return
    running.current = true
    setTrouble('')
    try {
      await work()
    } catch (error) {
      setTrouble(error instanceof NoNetwork ? noNetwork : (error as Error).message)
    } finally {
      running.current = false
      void queries.invalidateQueries({ queryKey: hallKey })
    }
  }
  return { trouble, act, say: setTrouble }
}

const noNetwork = 'Нет сети, поэтому пока не вышло. Выбранное на месте. Нажмите ещё раз, когда связь вернётся.'
