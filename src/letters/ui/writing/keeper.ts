// Keeps a letter while it is typed: on the screen at once, in this browser until acknowledged, on the server a second after the last key.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { uuid7 } from '#platform/uuid7.ts'
import { call, Refused, send } from '#platform/web/call.ts'
import { writing } from '../../writing/api.ts'
import type { Letter } from '../../writing/model.ts'
import * as keeping from '../../writing/rules/keeping.ts'

const quietMs = 1000
const againMs = 5000

const Local = z.object({
  typed: z.string(),
  saved: z.string(),
  revision: z.number(),
  sending: z.object({ text: z.string(), revision: z.number(), key: z.string() }).optional(),
})

export type Keeper = {
  get: () => keeping.Kept
  /** Why the last save was declined; empty while all is well. */
  trouble: () => string
  watch: (tell: () => void) => () => void
  type: (text: string) => void
  hear: (letter: Letter) => void
  settle: (choice: 'mine' | 'theirs') => Promise<void>
  /** Saves what is not saved yet, now; true when the server has it all. */
  flush: () => Promise<boolean>
  stop: () => void
}

/** `place` is where this browser keeps it for this person; `onSaved` after each acknowledged save. */
export function keeperOf(letter: Letter, place: string): Keeper {
  const where = { params: { appealId: letter.appealId } }
  const toldBy = ({ text, revision, changedBy }: Letter) => ({ text, revision, by: changedBy })
  let state = keeping.opened(toldBy(letter), keptIn(place))
  let trouble = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> | undefined
  const watchers = new Set<() => void>()

  const set = (next: keeping.Kept, why = '') => {
    state = next
    trouble = why
    keepIn(place, state)
    watchers.forEach(tell => tell())
  }
  const plan = (ms = quietMs) => {
    clearTimeout(timer)
    if (keeping.maySend(state)) timer = setTimeout(() => void save(), ms)
  }
  const save = () => (saving ??= saveOnce().finally(() => (saving = undefined)))

  async function saveOnce(): Promise<void> {
    clearTimeout(timer)
    if (!keeping.maySend(state)) return
    set(keeping.toSend(state, uuid7()))
    const { text, revision, key } = state.sending!
    try {
      const saved = await send(writing.save, { ...where, body: { text, revision } }, key)
      set(keeping.acknowledged(state, saved.revision))
      plan()
    } catch (error) {
      await decline(error as Error)
    }
  }

  async function decline(error: Error): Promise<void> {
    const refused = error instanceof Refused
    if (refused && error.code === 'changed') {
      const now = await call(writing.open, where).catch(() => null)
      if (now) set(keeping.overtaken(state, toldBy(now)))
      else set(keeping.declined(state), error.message)
      return plan()
    }
    set(keeping.declined(state), error.message)
    // A letter that has gone on is not written in; a locked screen is opened again by its owner.
    if (!refused || error.status === 423 || error.status === 401) plan(againMs)
  }

  plan(0)
  return {
    get: () => state,
    trouble: () => trouble,
    watch: tell => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    type: text => {
      if (text === state.typed) return
      set(keeping.typedNow(state, text), trouble)
      plan()
    },
    hear: now => {
      const next = keeping.heard(state, toldBy(now))
      if (next !== state) set(next)
      plan()
    },
    settle: async choice => {
      if (choice === 'theirs') await send(writing.putAside, { ...where, body: { id: uuid7(), text: state.typed } })
      set(keeping.settled(state, choice))
      plan(0)
    },
    flush: async () => {
      await saving
      await save()
      return keeping.isClean(state)
    },
    stop: () => clearTimeout(timer),
  }
}

/** A keeper that lives as long as the screen of one letter. */
export function useKeeper(letter: Letter, staffId: string) {
  const [keeper] = useState(() => keeperOf(letter, `letters.answer.${staffId}.${letter.id}`))
  const kept = useSyncExternalStore(keeper.watch, keeper.get)
  const trouble = useSyncExternalStore(keeper.watch, keeper.trouble)
  const latest = useRef(letter)
  useEffect(() => {
    latest.current = letter
    keeper.hear(letter)
  }, [keeper, letter])
  useEffect(() => () => void keeper.flush().finally(keeper.stop), [keeper])
  return { keeper, kept, trouble }
}

function keptIn(place: string): keeping.Local | undefined {
  try {
    const local = Local.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null'))
    return local.success ? local.data : undefined
  } catch {
    return undefined
  }
}

/** A browser that keeps nothing (full, or forbidden to) must not stop the typing. */
function keepIn(place: string, state: keeping.Kept): void {
  try {
    const { typed, saved, revision, sending } = state
    if (keeping.isClean(state)) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify({ typed, saved, revision, sending }))
  } catch {
    // What is on the screen stays there.
  }
}
