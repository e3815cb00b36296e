// Keeps what is typed: on the screen at once, in this tab until acknowledged, on the server a second after the last key.
import { contacts } from '#contacts/api.ts'
import type { Contact } from '#contacts/model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call, Refused, send } from '#platform/web/call.ts'
import * as draft from '../rules/draft.ts'

export type DraftKeeper = {
  get: () => draft.Draft
  watch: (tell: () => void) => () => void
  type: (field: draft.Field, value: string) => void
  settle: (choice: draft.Choice) => void
  /** The server's text as read for another cause: another tab may have written. */
  hear: (stored: draft.Stored) => void
  /** Saves what is not saved yet, now; true when the server has it all. */
  flush: () => Promise<boolean>
  /** To be called when the contact leaves the screen. */
  stop: () => void
}

const quietMs = 1000
const againMs = 4000

export function draftKeeper(contact: Contact): DraftKeeper {
  const place = `desk.draft.${contact.id}`
  let state = draft.open(contact, readKept(place))
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> | undefined
  const watchers = new Set<() => void>()

  const set = (next: draft.Draft) => {
    state = next
    keep(place, state)
    watchers.forEach(tell => tell())
  }
  const plan = (ms = quietMs) => {
    clearTimeout(timer)
    if (draft.maySend(state)) timer = setTimeout(() => void save(), ms)
  }
  const save = () => (saving ??= saveOnce().finally(() => (saving = undefined)))

  /** One key for one text: a repeated attempt of a lost network is the same save. */
  async function saveOnce(): Promise<void> {
    clearTimeout(timer)
    if (!draft.maySend(state)) return
    set(draft.sent(state))
    const body = { ...state.sending!, version: state.version }
    try {
      const { version } = await send(contacts.write, { params: { id: contact.id }, body }, uuid7())
      set(draft.acknowledged(state, version))
      plan()
    } catch (error) {
      await decline(error)
    }
  }

  async function decline(error: unknown): Promise<void> {
    if (error instanceof Refused && error.code === 'stale') {
      const stored = await call(contacts.contact, { params: { id: contact.id } }).catch(() => undefined)
      set(stored ? draft.overtaken(state, stored) : draft.declined(state, error.message))
      return plan()
    }
    set(draft.declined(state, (error as Error).message))
    // A closed visit stays closed; an expired session or a locked screen is opened again by its owner.
    if (!(error instanceof Refused) || error.status !== 409) plan(againMs)
  }

  plan()
  return {
    get: () => state,
    watch: tell => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    type: (field, value) => {
      set(draft.type(state, field, value))
      plan()
    },
    settle: choice => {
      set(draft.settle(state, choice))
      plan(0)
    },
    hear: stored => {
      if (stored.version <= state.version || state.sending || state.newer) return
      set(draft.overtaken(state, stored))
      plan()
    },
    flush: async () => {
      await saving
      await save()
      return draft.isClean(state)
    },
    stop: () => clearTimeout(timer),
  }
}

function keep(place: string, state: draft.Draft): void {
  if (draft.isClean(state)) return sessionStorage.removeItem(place)
  sessionStorage.setItem(place, JSON.stringify({ ...state.typed, version: state.version }))
}

function readKept(place: string): draft.Stored | undefined {
  const kept = sessionStorage.getItem(place)
  return kept === null ? undefined : (JSON.parse(kept) as draft.Stored)
}
