// What the screens of the room ask for and change.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallArgs, Endpoint, Reply } from '#platform/endpoint.ts'
import { call, send } from '#platform/web/call.ts'
import { competencies, cycle, points, reviews } from '../api.ts'
import { quality } from '../quality-api.ts'

export const useMine = () => useQuery({ queryKey: ['reviews', 'mine'], queryFn: () => call(reviews.mine, {}) })

/** As it was when the page was opened: what is typed afterwards is kept by the keeper. */
export const useForm = (id: string) =>
  useQuery({
    queryKey: ['reviews', 'form', id],
    queryFn: () => call(reviews.form, { params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

/** Read once the server has all that is marked: `kept`. */
export const useSelf = (id: string, version: number, kept: boolean) =>
  useQuery({
    queryKey: ['reviews', 'self', id, version],
    queryFn: () => call(reviews.self, { params: { id } }),
    enabled: kept,
    placeholderData: keepPreviousData,
  })

const resultKey = (id: string, staffId: string) => ['reviews', 'result', id, staffId]
export const useResult = (id: string, staffId: string) =>
  useQuery({ queryKey: resultKey(id, staffId), queryFn: () => call(reviews.result, { params: { id, staffId } }) })

export const useModel = () => useQuery({ queryKey: ['reviews', 'model'], queryFn: () => call(competencies.model, {}) })
export const useCycles = () => useQuery({ queryKey: ['reviews', 'cycles'], queryFn: () => call(cycle.all, {}) })
export const useRun = (id: string) =>
  useQuery({ queryKey: ['reviews', 'run', id], queryFn: () => call(cycle.one, { params: { id } }) })
export const useCalibration = (id: string) =>
  useQuery({ queryKey: ['reviews', 'calibration', id], queryFn: () => call(cycle.calibration, { params: { id } }) })
export const useAppeals = (asked: boolean) =>
  useQuery({ queryKey: ['reviews', 'appeals'], queryFn: () => call(reviews.appeals, {}), enabled: asked })
export const usePoints = (staffId: string) =>
  useQuery({ queryKey: ['reviews', 'points', staffId], queryFn: () => call(points.of, { params: { staffId } }) })
export const useSamples = () => useQuery({ queryKey: ['quality', 'samples'], queryFn: () => call(quality.samples, {}) })
export const useOwnWork = () => useQuery({ queryKey: ['quality', 'mine'], queryFn: () => call(quality.mine, {}) })
export const useItem = (id: string) =>
  useQuery({
    queryKey: ['quality', 'item', id],
    queryFn: () => call(quality.item, { params: { id } }),
    refetchOnWindowFocus: false,
  })

/** A write after which all that the room shows is read again. */
export function useWrite<E extends Endpoint>(e: E, onDone?: (reply: Reply<E>) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (args: CallArgs<E>) => send(e, args),
    onSuccess: async reply => {
      onDone?.(reply)
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['reviews'] }),
        queries.invalidateQueries({ queryKey: ['quality'] }),
      ])
    },
  })
}
