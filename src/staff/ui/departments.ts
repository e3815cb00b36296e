// The departments of the centre, read once for all fields that choose one.
import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { staff } from '../api.ts'

/** `enabled` false: for those who have no choice. */
export const useDepartments = (enabled = true) =>
  useQuery({ queryKey: ['departments'], queryFn: () => call(staff.departments, {}), staleTime: 60_000, enabled })

/** None, while they are not read yet. */
export const useDepartmentList = (enabled?: boolean) => useDepartments(enabled).data ?? []
