// For words about moments: the present, anew every so often, and the centre's zone.
import { useEffect, useState } from 'react'
import { useMe } from '#staff/ui/me.ts'

export function useTelling(everyMs = 15_000): { now: number; zone: string } {
  const { centre } = useMe()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return { now, zone: centre.timeZone }
}
