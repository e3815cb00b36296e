// A talk by telephone on the screen: its contact, what was promised in it, and its writes.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { clients } from '#clients/api.ts'
import { contacts } from '#contacts/api.ts'
import type { Contact } from '#contacts/model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call, send } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { promises } from '#promises/api.ts'

const keyOf = (id: string) => ['contact', id]
export const givenKey = (id: string) => ['given', id]

export function useTalk(contactId: string) {
  const queries = useQueryClient()
  const key = keyOf(contactId)
  const talk = useQuery({ queryKey: key, queryFn: () => call(contacts.contact, { params: { id: contactId } }), gcTime: 0 })
  const [trouble, setTrouble] = useState('')
  useLive([`contact:${contactId}`], ({ kinds }) => {
    if (kinds) void queries.invalidateQueries({ queryKey: key })
  })
  /** Writes to the contact; what is declined is said. */
  const write = async (run: (key: string) => Promise<Contact>): Promise<boolean> => {
    setTrouble('')
    try {
      queries.setQueryData(key, await run(uuid7()))
      return true
    } catch (error) {
      setTrouble((error as Error).message)
      void queries.invalidateQueries({ queryKey: key })
      return false
    }
  }
  return { contact: talk.data, error: talk.error, trouble, setTrouble, write }
}

export type Write = ReturnType<typeof useTalk>['write']

/** Who talks, opened with the contact as its ground: every opening is journalled, so it is read once. */
export const useWho = (contact: Contact) =>
  useQuery({
    queryKey: ['file', contact.clientId],
    queryFn: () => call(clients.file, { params: { id: contact.clientId! }, body: { ground: { contactId: contact.id } } }),
    enabled: contact.clientId !== null,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })

export const useGiven = (contactId: string) =>
  useQuery({ queryKey: givenKey(contactId), queryFn: () => call(promises.ofContact, { params: { id: contactId } }) })

/** The essence as it is typed: on the screen at once, on the server a second after the last key; `flush` before going on. */
export function useEssence(contact: Contact, write: Write) {
  const [typed, setTyped] = useState(contact.essence)
  const latest = useRef({ typed, contact })
  useEffect(() => void (latest.current = { typed, contact }))
  const flush = async (): Promise<boolean> => {
    const { typed: essence, contact: at } = latest.current
    if (essence === at.essence) return true
    const body = { essence, result: at.result, version: at.version }
    return write(key => send(contacts.write, { params: { id: at.id }, body }, key))
  }
  const save = useRef(flush)
  useEffect(() => void (save.current = flush))
  useEffect(() => {
    if (typed === contact.essence) return undefined
    const timer = setTimeout(() => void save.current(), 1000)
    return () => clearTimeout(timer)
  }, [typed, contact.essence])
  return { typed, type: setTyped, flush, saved: typed === contact.essence }
}
