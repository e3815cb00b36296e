// Everybody who works here, read once for all fields that choose a colleague.
import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { staff } from '../api.ts'

export const useColleagues = () =>
  useQuery({ queryKey: ['colleagues'], queryFn: () => call(staff.colleagues, {}), staleTime: 60_000 })

/** Nobody, while they are not read yet. */
export const useColleagueList = () => useColleagues().data ?? []
