// One act of the desk at a time: a second press while the first is on its way is the same act; what went wrong is said.
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { NoNetwork } from '#platform/web/call.ts'
import { keys } from './desk-state.ts'

export type Acting = { trouble: string; busy: boolean; clear: () => void; act: (run: () => Promise<unknown>) => Promise<boolean> }

/** Calls, starts and ends are not repeated by themselves: ten minutes later nobody would expect a number on the board. */
const noNetwork = 'Нет сети, поэтому пока не вышло. Всё на месте. Нажмите ещё раз, когда связь вернётся.'

export function useActing(): Acting {
  const queries = useQueryClient()
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const act = async (run: () => Promise<unknown>) => {
    if (running.current) return false
    running.current = true
    setBusy(true)
    setTrouble('')
    try {
      await run()
      return true
    } catch (error) {
      setTrouble(error instanceof NoNetwork ? noNetwork : (error as Error).message)
      // It may have been done by another tab, or by an answer that was lost on its way.
      void queries.invalidateQueries({ queryKey: keys.desk })
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { trouble, busy, clear: () => setTrouble(''), act }
}
