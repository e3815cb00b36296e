// A visit on the screen: its contact, its draft, and its writes, one after another in the order of the keys.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { clients } from '#clients/api.ts'
import type { ClientFile, Help } from '#clients/model.ts'
import { contacts } from '#contacts/api.ts'
import type { Contact } from '#contacts/model.ts'
import { call } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { promises } from '#promises/api.ts'
import type { GivenPromise } from '#promises/model.ts'
import { draftKeeper, type DraftKeeper } from './draft-keeper.ts'
import { keys } from './desk-state.ts'

export type Act = {
  /** How the screen looks at once, before the server has answered. */
  seen?: (contact: Contact) => Contact
  run: () => Promise<Contact>
}

export type Visit = {
  contact: Contact
  file: ClientFile | undefined
  /** For whom the client speaks. */
  principal: ClientFile | undefined
  given: GivenPromise[]
  /** What the file says and, until it is changed here, what was asked for with the ticket. */
  help: readonly Help[]
  onHelpChanged: () => void
  draft: DraftKeeper
  /** Writes wait for each other; a declined one shows why and the server's state. */
  act: (act: Act) => Promise<boolean>
  trouble: string
  setTrouble: (trouble: string) => void
}

const VisitContext = createContext<Visit | undefined>(undefined)
export const VisitProvider = VisitContext.Provider

export function useVisit(): Visit {
  const visit = useContext(VisitContext)
  if (!visit) throw new Error('a step is shown only inside a visit')
  return visit
}

export const useContact = (id: string) =>
  useQuery({ queryKey: keys.contact(id), queryFn: () => call(contacts.contact, { params: { id } }), ...readAnew })

/** Kept up by one's own acts while it is on the screen, and read anew whenever it comes back to it. */
const readAnew = { staleTime: Infinity, gcTime: 0 }

/** Opened with the contact as its ground: every opening is journalled, so it is read once. */
export const useFile = (clientId: string | null, contactId: string) =>
  useQuery({
    queryKey: keys.file(clientId ?? ''),
    queryFn: () => call(clients.file, { params: { id: clientId! }, body: { ground: { contactId } } }),
    enabled: clientId !== null,
    ...readAnew,
    refetchOnWindowFocus: false,
  })

export const useGiven = (contactId: string) =>
  useQuery({
    queryKey: keys.given(contactId),
    queryFn: () => call(promises.ofContact, { params: { id: contactId } }),
    staleTime: 60_000,
  })

export function useVisitOf(contact: Contact, asked: readonly Help[]): Visit {
  const [helpChanged, setHelpChanged] = useState(false)
  const draft = useDraftKeeper(contact)
  const [trouble, setTrouble] = useState('')
  const act = useActs(contact.id, setTrouble)
  const file = useFile(contact.clientId, contact.id)
  const principal = useFile(contact.principalId, contact.id)
  const given = useGiven(contact.id)
  const known = file.data?.help ?? []
  return {
    contact,
    file: file.data,
    principal: principal.data,
    given: given.data ?? none,
    help: helpChanged ? known : [...new Set([...known, ...asked])],
    onHelpChanged: () => setHelpChanged(true),
    draft,
    act,
    trouble,
    setTrouble,
  }
}

const none: GivenPromise[] = []

function useDraftKeeper(contact: Contact): DraftKeeper {
  // The contact of its first reading: later ones come from one's own acts.
  const [keeper] = useState(() => draftKeeper(contact))
  useEffect(() => keeper.stop, [keeper])
  useEffect(() => keeper.hear(contact), [keeper, contact])
  return keeper
}

export const useDraft = () => {
  const { draft } = useVisit()
  return useSyncExternalStore(draft.watch, draft.get)
}

function useActs(id: string, setTrouble: (trouble: string) => void) {
  const queries = useQueryClient()
  const chain = useRef<Promise<unknown>>(Promise.resolve())
  const pending = useRef(0)
  const key = useMemo(() => keys.contact(id), [id])
  useLive([`contact:${id}`], ({ kinds }) => {
    if (kinds && pending.current === 0) void queries.invalidateQueries({ queryKey: key })
  })
  return async ({ seen, run }: Act): Promise<boolean> => {
    setTrouble('')
    pending.current++
    if (seen) queries.setQueryData<Contact>(key, contact => contact && seen(contact))
    const turn = chain.current.then(run)
    chain.current = turn.catch(() => {})
    try {
      const contact = await turn
      pending.current--
      if (pending.current === 0) queries.setQueryData(key, contact)
      return true
    } catch (error) {
      pending.current--
      setTrouble((error as Error).message)
      await queries.invalidateQueries({ queryKey: key })
      return false
    }
  }
}
