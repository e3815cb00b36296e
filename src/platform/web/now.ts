// The present on a screen: what grows or runs out does so before one's eyes.
import { useEffect, useState } from 'react'

/** The moment (epoch ms), anew every `everyMs`. */
export function useNow(everyMs = 1000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
