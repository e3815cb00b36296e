// An act of the desk: calls, starts and ends are never repeated by themselves; after a failure the desk is read again.
import { useQueryClient } from '@tanstack/react-query'
import { useActing } from '#platform/web/acting.ts'
import { keys } from './desk-state.ts'

export function useDeskActing() {
  const queries = useQueryClient()
  return useActing(() => void queries.invalidateQueries({ queryKey: keys.desk }))
}
