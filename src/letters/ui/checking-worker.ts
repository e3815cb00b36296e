// Checks texts beside the screen, so that typing never waits: takes the dictionary once, then one text after another.
/* oxlint-disable unicorn/require-post-message-target-origin -- a worker has no other origin */
import { openDictionary } from '#russian/dictionary/reader.ts'
import { checkerForScreen } from '../checked.ts'
import type { Checked, LetterCase } from '../model.ts'

export type Asked = { number: number; letterCase: LetterCase; textOnly: boolean }
/** `ready` once, whether it can check at all; then an answer to each text, with the milliseconds that it took. */
export type Told = { ready: boolean } | { number: number; checked: Checked; ms: number }

const scope = globalThis as unknown as {
  postMessage: (told: Told) => void
  addEventListener: (kind: 'message', hear: (event: MessageEvent<Asked>) => void) => void
}

load().then(
  check => {
    scope.addEventListener('message', ({ data: { number, letterCase, textOnly } }) => {
      const from = performance.now()
      const checked = check(letterCase, { textOnly })
      scope.postMessage({ number, checked, ms: performance.now() - from })
    })
    scope.postMessage({ ready: true })
  },
  () => scope.postMessage({ ready: false }),
)

async function load() {
  const res = await fetch('/russian.bin')
  if (!res.ok) throw new Error(`the dictionary did not come: ${res.status}`)
  return checkerForScreen(openDictionary(await res.arrayBuffer()))
}
