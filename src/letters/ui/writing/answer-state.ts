// What the screen of an answer reads and does: the letter, its appeal, who else has it open, pages as one types, acts.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { appeals } from '#appeals/api.ts'
import type { CallArgs } from '#platform/endpoint.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call, send } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { writing } from '../../writing/api.ts'
import type { Letter, Look, Present } from '../../writing/model.ts'

const keyOf = (appealId: string) => ['letter', appealId]
const beatMs = 15_000
const lookMs = 500

export function useLetter(appealId: string) {
  const queries = useQueryClient()
  const query = useQuery({ queryKey: keyOf(appealId), queryFn: () => call(writing.open, { params: { appealId } }) })
  useLive(query.data ? [`letter:${query.data.id}`] : [], ({ kinds }) => {
    if (kinds === undefined || kinds.some(kind => kind.startsWith('letter.')))
      void queries.invalidateQueries({ queryKey: keyOf(appealId) })
  })
  return query
}

/** The card has its own journal and its own rights. */
export const useAppeal = (id: string) =>
  useQuery({ queryKey: ['appeal', id], queryFn: () => call(appeals.card, { params: { id } }) })

type Acts = typeof writing
type LetterAct = {
  [K in keyof Acts]: Acts[K]['reply'] extends typeof Letter ? Acts[K] : never
}[keyof Acts]

/** An act upon the letter: the reply is the letter as it is now. */
export function useLetterAct(appealId: string) {
  const queries = useQueryClient()
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  /** True when it was done. */
  async function act<E extends LetterAct>(e: E, args: Omit<CallArgs<E>, 'params'> & { params?: object }): Promise<boolean> {
    if (running.current) return false
    running.current = true
    setBusy(true)
    setWrong('')
    try {
      const asked = { ...args, params: { appealId, ...args.params } } as unknown as CallArgs<E>
      queries.setQueryData(keyOf(appealId), await send(e, asked, uuid7()))
      void queries.invalidateQueries({ queryKey: ['appeal', appealId] })
      void queries.invalidateQueries({ queryKey: ['appeals'] })
      return true
    } catch (error) {
      setWrong((error as Error).message)
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { act, wrong, busy, clear: () => setWrong('') }
}

export type Acting = ReturnType<typeof useLetterAct>

/** Others who have it open now. */
export function usePresence(letter: Letter): Present[] {
  const { appealId, id } = letter
  const [others, setOthers] = useState<Present[]>([])
  const beat = useRef(() => {})
  useEffect(() => {
    const where = { params: { appealId } }
    beat.current = () =>
      void call(writing.here, where).then(
        told => setOthers(told.others),
        () => {},
      )
    beat.current()
    const timer = setInterval(beat.current, beatMs)
    return () => {
      clearInterval(timer)
      void call(writing.away, where).catch(() => {})
    }
  }, [appealId])
  useLive([`letter:${id}`], ({ kinds }) => {
    if (kinds?.some(kind => kind === 'letter.joined' || kind === 'letter.left')) beat.current()
  })
  return others
}

/** Pages by the real layout, half a second after the last key; the answer to an older text stays until the next. */
export function useLook(appealId: string, text: string, anew: unknown): Look | undefined {
  const [look, setLook] = useState<Look>()
  useEffect(() => {
    let current = true
    const ask = () =>
      void call(writing.look, { params: { appealId }, body: { text } }).then(
        told => current && setLook(told),
        () => {},
      )
    const timer = setTimeout(ask, lookMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [appealId, text, anew])
  return look
}
