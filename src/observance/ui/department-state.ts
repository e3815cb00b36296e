// What the screen reads: the day, the weeks before and the talks; read again when something happens in the department.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { call } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { promises } from '#promises/api.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { useDepartmentList } from '#staff/ui/departments.ts'
import { observance } from '../api.ts'
import { seesAll } from '../rules/access.ts'

/** `day` undefined: today, whichever day that is by the centre's clock. */
export type Place = { departmentId: string; day: string | undefined }

/** A burst of events is one reading; a wait grows by itself, so the day is read each minute too. */
const readAgainMs = 4_000
const minuteMs = 60_000

export const useDay = (query: Place) =>
  useQuery({
    queryKey: ['observance', 'day', query],
    queryFn: () => call(observance.department, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: minuteMs,
  })

export const useTrend = (query: Place, weeks: number) =>
  useQuery({
    queryKey: ['observance', 'trend', query, weeks],
    queryFn: () => call(observance.trend, { query: { ...query, weeks } }),
    placeholderData: keepPreviousData,
    refetchInterval: 10 * minuteMs,
  })

/** `weeks` 0: the day alone, read again with every event; weeks change too little for that. */
export const useTalks = (query: Place, weeks: number) =>
  useQuery({
    queryKey: ['observance', weeks === 0 ? 'talks' : 'talks of weeks', query, weeks],
    queryFn: () => call(observance.talks, { query: { ...query, weeks } }),
    placeholderData: keepPreviousData,
    staleTime: weeks === 0 ? 0 : 10 * minuteMs,
  })

/** Departments that this person may choose from; others have only their own. */
export function useChoice() {
  const all = seesAll(useMe())
  const departments = useDepartmentList(all)
  return all ? departments : []
}

/** What I owe myself, first of all the calls after low marks; not for those who serve nobody. */
export function useMyPromises() {
  const me = useMe()
  return useQuery({
    queryKey: ['promises', 'mine'],
    queryFn: () => call(promises.mine, {}),
    enabled: hasRole(me, 'head', 'director'),
  })
}

/** Texts and owners of what the department owes today, for those who answer for it; of other days only marks are known. */
export function useDepartmentPromises(departmentId: string, today: boolean) {
  const mayRead = hasRole(useMe(), 'head', 'director') && today
  const { data = [] } = useQuery({
    queryKey: ['promises', 'department', 'today'],
    queryFn: () => call(promises.ofDepartment, { query: { state: 'today' } }),
    enabled: mayRead,
  })
  return mayRead ? data.filter(promise => promise.departmentId === departmentId && !promise.byClient) : []
}

export function useDepartmentLive(departmentId: string): void {
  const queries = useQueryClient()
  const planned = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(planned.current), [])
  useLive([`day:${departmentId}`], () => {
    planned.current ??= setTimeout(() => {
      planned.current = undefined
      for (const key of ['day', 'talks']) void queries.invalidateQueries({ queryKey: ['observance', key] })
      void queries.invalidateQueries({ queryKey: ['promises'] })
    }, readAgainMs)
  })
}

export const usePromisesKept = (departmentId: string, weeks: number) =>
  useQuery({
    queryKey: ['observance', 'promises', departmentId, weeks],
    queryFn: () => call(observance.promises, { query: { departmentId, weeks } }),
    placeholderData: keepPreviousData,
  })
