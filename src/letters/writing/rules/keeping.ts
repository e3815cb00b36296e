// What becomes of a typed text between the keyboard and the server: never lost, never saved over somebody else's unseen.

/** `key` makes a repeated save the same act. */
export type Sending = { text: string; revision: number; key: string }
export type Newer = { text: string; revision: number; by: string }

export type Kept = {
  typed: string
  /** The server's text of `revision`, as last known. */
  saved: string
  revision: number
  sending?: Sending | undefined
  /** Somebody else's, which waits until a person has chosen. */
  newer?: Newer | undefined
}

/** What a browser keeps of it while it is not saved. */
export type Local = Pick<Kept, 'typed' | 'saved' | 'revision' | 'sending'>

/** With what this browser had kept: a save under way is finished first, under its own key. */
export function opened(server: Newer, local: Local | undefined): Kept {
  const clean = { typed: server.text, saved: server.text, revision: server.revision }
  if (!local || (local.typed === server.text && !local.sending)) return clean
  if (local.sending) return { ...local, newer: undefined }
  if (local.revision === server.revision || local.saved === server.text) return { ...clean, typed: local.typed }
  return { ...local, newer: server }
}

export const typedNow = (kept: Kept, typed: string): Kept => ({ ...kept, typed })

export const isClean = ({ typed, saved, sending, newer }: Kept): boolean => typed === saved && !sending && !newer

export const maySend = ({ typed, saved, sending, newer }: Kept): boolean => !newer && (sending !== undefined || typed !== saved)

/** What is to be sent: the save under way again, else what is typed now. */
export const toSend = (kept: Kept, key: string): Kept =>
  kept.sending ? kept : { ...kept, sending: { text: kept.typed, revision: kept.revision, key } }

export const acknowledged = (kept: Kept, revision: number): Kept => ({
  ...kept,
  saved: kept.sending?.text ?? kept.saved,
  revision,
  sending: undefined,
})

/** The server has another text: one's own is kept beside it. The same words are no other text. */
export function overtaken(kept: Kept, server: Newer): Kept {
  const now = { ...kept, sending: undefined }
  if (server.text === kept.typed) return { typed: server.text, saved: server.text, revision: server.revision }
  if (server.text === kept.saved) return { ...now, revision: server.revision, newer: undefined }
  return { ...now, newer: server }
}

/** What the server has, read for another cause: taken over where nothing is typed that it has not. */
export function heard(kept: Kept, server: Newer): Kept {
  if (server.revision <= kept.revision || kept.sending) return kept
  if (kept.typed === kept.saved) return { typed: server.text, saved: server.text, revision: server.revision }
  return overtaken(kept, server)
}

/** A person has seen both. `mine` stands over theirs, which stays among the versions; of `theirs` the caller puts mine aside first. */
export function settled(kept: Kept, choice: 'mine' | 'theirs'): Kept {
  const { newer, typed } = kept
  if (!newer) return kept
  return { typed: choice === 'mine' ? typed : newer.text, saved: newer.text, revision: newer.revision }
}

/** Not saved for another reason: it stays typed, and is tried again. */
export const declined = (kept: Kept): Kept => ({ ...kept, sending: undefined })
