// What is typed while the talk goes: what the server has, what is on its way, what another tab wrote meanwhile; nothing is lost.

export type Text = { essence: string; result: string }
export type Field = keyof Text
/** What the server answered with: the text and how many saves it has seen. */
export type Stored = Text & { version: number }

export type Draft = {
  /** On the screen. */
  typed: Text
  /** Known to be kept by the server at `version`. */
  saved: Text
  version: number
  /** On its way now; what is typed meanwhile goes after it. */
  sending: Text | null
  /** Another tab was faster with the same field: a person chooses. */
  newer: Stored | null
  /** Why the last save was declined, in words. */
  trouble: string
}

const fields: readonly Field[] = ['essence', 'result']
const textOf = ({ essence, result }: Text): Text => ({ essence, result })

/** `kept` is what this tab had typed before it was reloaded: it goes on from there. */
export function open(stored: Stored, kept?: Stored): Draft {
  const fresh: Draft = {
    typed: textOf(stored),
    saved: textOf(stored),
    version: stored.version,
    sending: null,
    newer: null,
    trouble: '',
  }
  if (!kept) return fresh
  if (kept.version === stored.version) return { ...fresh, typed: textOf(kept) }
  // What this tab started from is not known any more: whatever differs is decided by a person.
  return fields.some(field => differs(kept[field], stored[field])) ? { ...fresh, typed: textOf(kept), newer: stored } : fresh
}

export const type = (draft: Draft, field: Field, value: string): Draft => ({
  ...draft,
  typed: { ...draft.typed, [field]: value },
  trouble: '',
})

export const isUnsaved = ({ typed, saved }: Draft, field: Field): boolean => typed[field] !== saved[field]
export const isClean = (draft: Draft): boolean => !draft.sending && !fields.some(field => isUnsaved(draft, field))
export const maySend = (draft: Draft): boolean => !draft.sending && !draft.newer && !isClean(draft)

export const sent = (draft: Draft): Draft => ({ ...draft, sending: draft.typed })

/** The server trims what it keeps; what counts as saved is what was sent. */
export const acknowledged = (draft: Draft, version: number): Draft => ({
  ...draft,
  saved: draft.sending ?? draft.saved,
  sending: null,
  version,
})

export const declined = (draft: Draft, trouble: string): Draft => ({ ...draft, sending: null, trouble })

/** Another tab has saved meanwhile: fields that only one of the two has changed are joined, the same field is asked about. */
export function overtaken(draft: Draft, stored: Stored): Draft {
  const mine = (field: Field) => differs(draft.typed[field], draft.saved[field])
  const theirs = (field: Field) => differs(stored[field], draft.saved[field])
  const torn = fields.some(field => mine(field) && theirs(field) && differs(draft.typed[field], stored[field]))
  if (torn) return { ...draft, sending: null, newer: stored }
  const pick = (field: Field) => (mine(field) ? draft.typed[field] : stored[field])
  const typed = { essence: pick('essence'), result: pick('result') }
  return { ...draft, typed, saved: textOf(stored), version: stored.version, sending: null }
}

export type Choice = 'mine' | 'theirs' | 'both'

/** What a person chose of two texts; the choice is then saved over the newer version. */
export function settle(draft: Draft, choice: Choice): Draft {
  const { newer } = draft
  if (!newer) return draft
  const settled = { ...draft, saved: textOf(newer), version: newer.version, newer: null }
  const chosen = (field: Field) => {
    if (choice === 'mine' || !differs(draft.typed[field], newer[field])) return draft.typed[field]
    if (choice === 'theirs') return newer[field]
    return [newer[field], draft.typed[field]].filter(part => part.trim() !== '').join('\n')
  }
  return { ...settled, typed: { essence: chosen('essence'), result: chosen('result') } }
}

const differs = (a: string, b: string) => a.trim() !== b.trim()
