// The present at the centre, for words about moments; anew every minute, so that a screen left open overnight says «завтра» rightly.
import { todayAt, type Telling } from '#calendar/moment-words.ts'
import { useNow } from '#platform/web/now.ts'
import { useMe } from '#staff/ui/me.ts'

export function useTelling(): Telling {
  const { centre } = useMe()
  return { now: useNow(60_000), zone: centre.timeZone }
}

/** `YYYY-MM-DD` by the centre's clock. */
export const useToday = (): string => todayAt(useTelling())
