// What the guide reads and writes: the conflict of a contact, one act at a time, and what went wrong in words.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { useActing } from '#platform/web/acting.ts'
import { call, send } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { conflicts } from '../api.ts'
import type { Conflict } from '../model.ts'

const keyOf = (contactId: string) => ['conflict', contactId] as const
export const listKey = ['conflicts'] as const

export type Guide = {
  /** On the screen; the conflict itself goes on while it is hidden. */
  shown: boolean
  conflict: Conflict | null
  trouble: string
  /** The one key: opens the guide, or hides it. */
  toggle: () => void
  hide: () => void
  write: (act: () => Promise<Conflict>) => Promise<boolean>
}

/** The guide of a contact; anything that leads a talk mounts it. Beside correspondence there is no contact yet: `begin` opens one. */
export function useGuide(known: string | null, begin?: (conflictId: string) => Promise<Conflict>): Guide {
  const queries = useQueryClient()
  const { trouble, act: run } = useActing()
  const [shown, setShown] = useState<boolean>()
  const [begun, setBegun] = useState<string>()
  const contactId = begun ?? known
  const key = keyOf(contactId ?? '')
  const found = useQuery({
    queryKey: key,
    queryFn: async () => (await call(conflicts.ofContact, { params: { id: contactId! } })).conflict,
    enabled: contactId !== null,
    // Until somebody answers the state is asked for too: a stream that broke must not hide who comes.
    refetchInterval: ({ state }) => (state.data?.invitation?.endedAt === null ? 5000 : false),
  })
  useLive(contactId ? [`contact:${contactId}`] : [], () => void queries.invalidateQueries({ queryKey: key }))
  const conflict = found.data ?? null
  const write: Guide['write'] = act =>
    run(async () => {
      const made = await act()
      setBegun(made.contactId)
      queries.setQueryData(keyOf(made.contactId), made)
    })
  const open = () => {
    setShown(true)
    const id = uuid7()
    // In correspondence the one that is over stays behind: what begins later is another.
    if (begin && (!conflict || conflict.endedAt)) void write(() => begin(id))
    else if (!conflict && contactId) void write(() => send(conflicts.open, { body: { id, contactId } }, id))
  }
  const visible = shown ?? (conflict !== null && conflict.endedAt === null)
  return {
    shown: visible,
    conflict,
    trouble,
    toggle: () => (visible ? setShown(false) : open()),
    hide: () => setShown(false),
    write,
  }
}

/** Words of the guide after what is typed already, as a sentence of their own. */
export const withWords = (text: string, words: string): string =>
  text.trim() === '' ? `${words}.` : `${text.trimEnd()}\n\n${words}.`
