// Repeatable chance: the same seed gives the same day on every machine.

export type Chance = {
  /** Evenly in [0, 1). */
  unit: () => number
  happens: (share: number) => boolean
  /** Normal with this mean and deviation. */
  normal: (mean: number, deviation: number) => number
  /** Log-normal with this mean; `variation` is deviation divided by mean. Times of service look like this: few short, a long tail. */
  lasting: (mean: number, variation: number) => number
  /** Moments in [from, to) of a Poisson stream with this many expected; in order. */
  moments: (from: number, to: number, expected: number) => number[]
  /** One of the options, by their shares. */
  oneOf: <T extends { share: number }>(options: readonly T[]) => T
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  // Mulberry32: small, and even enough for a hall of two hundred people.
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const normal = (mean: number, deviation: number) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())
  const lasting = (mean: number, variation: number) => {
    const spread = Math.log(1 + variation ** 2)
    return Math.exp(normal(Math.log(mean) - spread / 2, Math.sqrt(spread)))
  }
  const moments = (from: number, to: number, expected: number) => {
    const found: number[] = []
    const step = () => (-Math.log(1 - unit()) * (to - from)) / expected
    for (let at = from + step(); at < to; at += step()) found.push(at)
    return found
  }
  const oneOf = <T extends { share: number }>(options: readonly T[]): T => {
    let left = unit() * options.reduce((sum, { share }) => sum + share, 0)
    return options.find(({ share }) => (left -= share) < 0) ?? options.at(-1)!
  }
  return { unit, happens: share => unit() < share, normal, lasting, moments, oneOf }
}
