// A leaflet goes to clients: the checker of letters looks at it, and its errors hinder publishing.
import { checkerForScreen, type CheckForScreen } from '#letters/checked.ts'
import { readyDictionary } from '#russian/dictionary/serve.ts'
import type { Hindrance } from '../model.ts'

let check: CheckForScreen | undefined

/** Errors only; nobody is addressed, so rules about the reader are left out. */
export async function hindrances(text: string): Promise<Hindrance[]> {
  const dictionary = await readyDictionary()
  check ??= checkerForScreen(dictionary)
  const letter = {
    kind: 'letter' as const,
    addressee: { type: 'organisation' as const, title: '' },
    complaint: null,
    questions: [],
    text,
  }
  return check(letter, { textOnly: true })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ start, end, message, suggestions, confidence }) => ({
      sure: confidence === 'sure',
      words: text.slice(start, end),
      message,
      suggestion: suggestions[0] ?? '',
    }))
}
