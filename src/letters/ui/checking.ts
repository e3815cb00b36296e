// Checks the text as it is typed: in a worker of the browser; where there is none, on the server after a pause.
/* oxlint-disable unicorn/require-post-message-target-origin -- a worker has no other origin */
import { useEffect, useRef, useState } from 'react'
import { call } from '#platform/web/call.ts'
import { letters } from '../api.ts'
import type { Checked, LetterCase } from '../model.ts'
import type { Asked, Told } from './checking-worker.ts'

export type Asking = { letterCase: LetterCase; textOnly: boolean }
/** The answer to an older text still says of which text it speaks. */
export type Answer = { checked: Checked; asked: Asking }
export type Checking = { answer: Answer | undefined; state: 'loading' | 'ready' | 'trouble'; trouble: string }

const pauseMs = 500

/** `asked` is compared by identity: give a new object when, and only when, something has changed. */
export function useChecking(asked: Asking): Checking {
  const [checking, setChecking] = useState<Checking>({ answer: undefined, state: 'loading', trouble: '' })
  const desk = useRef<Desk>(undefined)
  useEffect(() => {
    const opened = openDesk(change => setChecking(before => ({ ...before, ...change })))
    desk.current = opened
    return () => opened.close()
  }, [])
  useEffect(() => desk.current?.ask(asked), [asked])
  return checking
}

type Tell = (change: Partial<Checking>) => void
type Desk = { ask: (asked: Asking) => void; close: () => void }

function openDesk(tell: Tell): Desk {
  let latest: Asking | undefined
  let current: Desk
  const toServer = () => {
    current.close()
    current = serverDesk(tell)
    if (latest) current.ask(latest)
  }
  try {
    current = workerDesk(tell, toServer)
  } catch {
    current = serverDesk(tell)
  }
  return { ask: asked => current.ask((latest = asked)), close: () => current.close() }
}

/** One text at a time: of those typed meanwhile only the last is checked. */
function workerDesk(tell: Tell, fail: () => void): Desk {
  const worker = new Worker(new URL('./checking-worker.ts', import.meta.url), { type: 'module' })
  let ready = false
  let busy: { number: number; asked: Asking } | undefined
  let waiting: Asking | undefined
  let number = 0
  const next = () => {
    if (!ready || busy || !waiting) return
    busy = { number: ++number, asked: waiting }
    waiting = undefined
    worker.postMessage({ number, ...busy.asked } satisfies Asked)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if ('ready' in data) {
      if (!data.ready) return fail()
      ready = true
    } else if (busy) {
      tell({ answer: { checked: data.checked, asked: busy.asked }, state: 'ready', trouble: '' })
      busy = undefined
      performance.measure('letter checked', { start: performance.now() - data.ms, duration: data.ms })
    }
    next()
  })
  worker.addEventListener('error', fail)
  return {
    ask: asked => {
      waiting = asked
      next()
    },
    close: () => worker.terminate(),
  }
}

function serverDesk(tell: Tell): Desk {
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest: Asking | undefined
  const ask = async (asked: Asking) => {
    try {
      const checked = await call(letters.check, { body: { ...asked.letterCase, textOnly: asked.textOnly } })
      if (latest === asked) tell({ answer: { checked, asked }, state: 'ready', trouble: '' })
    } catch (error) {
      if (latest === asked) tell({ state: 'trouble', trouble: (error as Error).message })
    }
  }
  return {
    ask: asked => {
      latest = asked
      clearTimeout(timer)
      timer = setTimeout(() => void ask(asked), pauseMs)
    },
    close: () => {
      latest = undefined
      clearTimeout(timer)
    },
  }
}
