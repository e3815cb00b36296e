// Asks the worker about a typed line; the worker starts with the first line and stays while the scene does.
/* oxlint-disable unicorn/require-post-message-target-origin -- a worker has no other origin */
import { useEffect, useRef } from 'react'
import type { Slip } from '../model.ts'
import type { Line, Looked } from './line-worker.ts'

/** A slow machine must not hold the talk: a line that is not looked at by then goes unchecked, and that is said. */
const patienceMs = 4000

export type LookAt = (typed: string) => Promise<Slip[] | undefined>

export function useLineChecking(): LookAt {
  const worker = useRef<Worker>(undefined)
  const number = useRef(0)
  useEffect(() => () => worker.current?.terminate(), [])
  return typed =>
    new Promise(resolve => {
      const asked = ++number.current
      setTimeout(() => resolve(undefined), patienceMs)
      try {
        worker.current ??= new Worker(new URL('./line-worker.ts', import.meta.url), { type: 'module' })
      } catch {
        return resolve(undefined)
      }
      const hear = ({ data }: MessageEvent<Looked>) => {
        if (data.number !== asked) return
        worker.current?.removeEventListener('message', hear)
        resolve(data.slips)
      }
      worker.current.addEventListener('message', hear)
      worker.current.addEventListener('error', () => resolve(undefined), { once: true })
      worker.current.postMessage({ number: asked, typed } satisfies Line)
    })
}
