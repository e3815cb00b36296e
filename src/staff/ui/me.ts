// Who has signed in, on this browser; every screen reads it from here.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { call } from '#platform/web/call.ts'
import { staff } from '../api.ts'
import type { Me, Role } from '../model.ts'

export const meKey = ['me']

export const useMeQuery = () =>
  useQuery({ queryKey: meKey, queryFn: () => call(staff.me, {}), staleTime: 60_000, refetchOnWindowFocus: true })

/** Inside the frame somebody has always signed in. */
export function useMe(): Me {
  const { data } = useMeQuery()
  if (!data) throw new Error('the frame shows nothing before somebody has signed in')
  return data
}

export const useSetMe = () => {
  const queries = useQueryClient()
  return useCallback((me: Me | null) => queries.setQueryData(meKey, me), [queries])
}

export const hasRole = (me: Me, ...roles: Role[]): boolean => roles.some(role => me.roles.includes(role))
