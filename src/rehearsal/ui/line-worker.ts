// Checks a typed line beside the screen, in this browser: what is typed in a rehearsal is never sent.
/* oxlint-disable unicorn/require-post-message-target-origin -- a worker has no other origin */
import { checker } from '#letters/check.ts'
import { openDictionary } from '#russian/dictionary/reader.ts'
import type { Slip } from '../model.ts'
import { slipsOf } from '../rules/slips.ts'

export type Line = { number: number; typed: string }
/** Undefined slips: the dictionary did not come, nothing can be said about the words. */
export type Looked = { number: number; slips: Slip[] | undefined }

const scope = globalThis as unknown as {
  postMessage: (looked: Looked) => void
  addEventListener: (kind: 'message', hear: (event: MessageEvent<Line>) => void) => void
}

const nobody = { type: 'person', surname: '', name: '', patronymic: '' } as const

const checking = load().catch(() => undefined)

scope.addEventListener('message', ({ data: { number, typed } }) => {
  void checking.then(check => scope.postMessage({ number, slips: check && slipsOf(typed, check(typed)) }))
})

async function load() {
  const res = await fetch('/russian.bin')
  if (!res.ok) throw new Error(`the dictionary did not come: ${res.status}`)
  const check = checker(openDictionary(await res.arrayBuffer()))
  return (text: string) => check({ kind: 'message', addressee: nobody, complaint: null, questions: [], text }, { textOnly: true })
}
