// What the screens of the room ask for and change.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { base64Of } from '#platform/web/base64.ts'
import { call, send } from '#platform/web/call.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { code } from '../api.ts'

export const useBook = () => useQuery({ queryKey: ['code'], queryFn: () => call(code.book, {}) })

export const useClause = (clause: string) =>
  useQuery({ queryKey: ['code', 'clause', clause], queryFn: () => call(code.clause, { params: { clause } }) })

export const useReaders = () => useQuery({ queryKey: ['code', 'readers'], queryFn: () => call(code.readers, {}) })

export const useDifferences = (older: string | undefined, newer: string | undefined) =>
  useQuery({
    queryKey: ['code', 'differences', older, newer],
    queryFn: () => call(code.differences, { query: { older: older!, newer: newer! } }),
    enabled: older !== undefined && newer !== undefined && older !== newer,
  })

export function useAcknowledge() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => send(code.acknowledge, { params: { id } }),
    onSuccess: async book => {
      queries.setQueryData(['code'], book)
      await queries.invalidateQueries({ queryKey: ['code', 'reminder'] })
    },
  })
}

export function useNote(clause: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (words: { kind: 'question' | 'example'; text: string }) =>
      send(code.note, { params: { clause }, body: { id: uuid7(), ...words } }),
    onSuccess: async page => {
      queries.setQueryData(['code', 'clause', clause], page)
      await queries.invalidateQueries({ queryKey: ['code'], exact: true })
    },
  })
}

export function useAnswer() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, answer }: { id: string; answer: string }) => send(code.answer, { params: { id }, body: { answer } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['code'] }),
  })
}

export function useImport() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ file, ...given }: { file: File; approvedBy: string; inForceFrom: string }) =>
      send(code.importEdition, { body: { ...given, name: file.name, bytes: await base64Of(file) } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['code'] }),
  })
}
