// What the screens of the room ask for and change.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, send } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { useMe } from '#staff/ui/me.ts'
import { announcements } from '../api.ts'
import type { Board } from '../model.ts'

const room = 'announcements'
const boardKey = [room, 'board']

export const useBoard = () => useQuery({ queryKey: boardKey, queryFn: () => call(announcements.board, {}) })

/** Asked again now and then: a department opens without a word. */
export const useUnread = () =>
  useQuery({ queryKey: [room, 'unread'], queryFn: () => call(announcements.unread, {}), refetchInterval: 300_000 })

/** For readers what was said, for the author who has read. */
export function useLiveAnnouncements(): void {
  const queries = useQueryClient()
  useLive([room, `staff:${useMe().id}`], ({ topic, kinds }) => {
    if (topic === room || !kinds || kinds.includes('announcement.read')) void queries.invalidateQueries({ queryKey: [room] })
  })
}

/** Every write of the room answers with the whole board. */
function useWrite<In>(write: (given: In) => Promise<Board>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: board => {
      queries.setQueryData(boardKey, board)
      return queries.invalidateQueries({ queryKey: [room, 'unread'] })
    },
  })
}

export const useRead = () => useWrite((id: string) => send(announcements.read, { params: { id } }))
export const useWithdraw = () => useWrite((id: string) => send(announcements.withdraw, { params: { id } }))

export const useShow = () => {
  const queries = useQueryClient()
  return (board: Board) => void queries.setQueryData(boardKey, board)
}
