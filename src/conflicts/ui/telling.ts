// For words about moments: the present, anew every so often, and the centre's zone.
import { useNow } from '#platform/web/now.ts'
import { useMe } from '#staff/ui/me.ts'

export function useTelling(everyMs = 15_000): { now: number; zone: string } {
  const { centre } = useMe()
  return { now: useNow(everyMs), zone: centre.timeZone }
}
