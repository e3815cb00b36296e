// One act at a time: a second press while the first is on its way is the same act; what went wrong is said.
import { useRef, useState } from 'react'
import { NoNetwork, Refused } from './call.ts'

export type Wrong = { code: string; message: string }

export type Acting = {
  wrong: Wrong | undefined
  /** What went wrong in words; '' while nothing has. */
  trouble: string
  busy: boolean
  clear: () => void
  /** True when it was done. */
  act: (run: () => Promise<unknown>) => Promise<boolean>
}

/** What may not be repeated by itself: ten minutes later nobody would expect it. */
const noNetwork = 'Нет сети, поэтому пока не вышло. Всё на месте. Нажмите ещё раз, когда связь вернётся.'

/** `onWrong`: it may have been done by another tab, or by an answer that was lost on its way; read again what is shown. */
export function useActing(onWrong?: () => void): Acting {
  const [wrong, setWrong] = useState<Wrong>()
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const act: Acting['act'] = async run => {
    if (running.current) return false
    running.current = true
    setBusy(true)
    setWrong(undefined)
    try {
      await run()
      return true
    } catch (error) {
      const message = error instanceof NoNetwork ? noNetwork : (error as Error).message
      setWrong({ code: error instanceof Refused ? error.code : 'failed', message })
      onWrong?.()
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { wrong, trouble: wrong?.message ?? '', busy, clear: () => setWrong(undefined), act }
}
