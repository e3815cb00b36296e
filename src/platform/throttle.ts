// How often something may be asked from one address: counted in memory, by each process for itself.

export type Throttle = (address: string, now: Date) => number

/** At most `limit` times within `windowMs` from one address. The function counts one more and returns 0, or, where that would be
 *  too many, counts nothing and returns after how many seconds one more is let through. This machine itself is never held. */
export function throttle({ limit, windowMs }: { limit: number; windowMs: number }): Throttle {
  const asked = new Map<string, number[]>()
  let sweptAt = 0
  return (address, now) => {
    const at = now.getTime()
    const network = networkOf(address)
    if (network === undefined) return 0
    if (at - sweptAt > windowMs) {
      for (const [key, times] of asked) if (at - times.at(-1)! >= windowMs) asked.delete(key)
      sweptAt = at
    }
    const recent = (asked.get(network) ?? []).filter(time => at - time < windowMs)
    const wait = recent.length < limit ? 0 : Math.ceil((recent[0]! + windowMs - at) / 1000)
    if (wait === 0) recent.push(at)
    asked.set(network, recent)
    return wait
  }
}

/** One subscriber of IPv6 has the whole /64, so the first four groups count; undefined for this machine. */
function networkOf(address: string): string | undefined {
  const plain = address.replace(/^::ffff:(?=\d+\.)/u, '')
  if (plain === '::1' || plain.startsWith('127.')) return undefined
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail ?? '').split(':').filter(Boolean)]
  return all
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')
}
