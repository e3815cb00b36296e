// The present at the centre, for words about moments; anew every minute, so that a screen left open overnight says «завтра» rightly.
import { useEffect, useState } from 'react'
import { todayAt, type Telling } from '#calendar/moment-words.ts'
import { useMe } from '#staff/ui/me.ts'

export function useTelling(): Telling {
  const { centre } = useMe()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return { now, zone: centre.timeZone }
}

/** `YYYY-MM-DD` by the centre's clock. */
export const useToday = (): string => todayAt(useTelling())
