// What the screens of the room ask for and change.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, send } from '#platform/web/call.ts'
import { knowledge } from '../api.ts'
import type { Channel, GapKind } from '../model.ts'
import { uuid7 } from '#platform/uuid7.ts'

export const useFound = (words: string) =>
  useQuery({
    queryKey: ['knowledge', 'found', words],
    queryFn: () => call(knowledge.search, { body: { words } }),
    enabled: words.trim().length > 1,
    placeholderData: keepPreviousData,
  })

/** Silent on an error: a suggestion is no reason to disturb a talk. */
export const useSuggested = (text: string, channel: Channel) =>
  useQuery({
    queryKey: ['knowledge', 'suggested', channel, text],
    queryFn: () => call(knowledge.suggest, { body: { text, channel } }),
    enabled: text.trim().length >= 8,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  })

export const useLines = () => useQuery({ queryKey: ['knowledge', 'lines'], queryFn: () => call(knowledge.lines, {}) })
export const useDesk = () => useQuery({ queryKey: ['knowledge', 'desk'], queryFn: () => call(knowledge.desk, {}) })
export const useWaiting = () =>
  useQuery({ queryKey: ['knowledge', 'waiting'], queryFn: () => call(knowledge.waiting, {}), staleTime: 60_000 })
export const useArticle = (id: string, enabled = true) =>
  useQuery({
    queryKey: ['knowledge', 'article', id],
    queryFn: () => call(knowledge.article, { params: { id } }),
    enabled,
    retry: false,
  })
export const useVersions = (id: string) =>
  useQuery({ queryKey: ['knowledge', 'versions', id], queryFn: () => call(knowledge.versions, { params: { id } }) })

/** A write after which everything of the room is read again. */
export function useAct<In, Out>(act: (input: In) => Promise<Out>, after?: (out: Out) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async out => {
      after?.(out)
      await queries.invalidateQueries({ queryKey: ['knowledge'] })
    },
  })
}

export const useAsk = (after?: () => void) =>
  useAct(({ text, kind }: { text: string; kind: GapKind }) => send(knowledge.ask, { body: { id: uuid7(), text, kind } }), after)
