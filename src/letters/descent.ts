// Finds the least of a sum by Adam, all of it seen at once, slower towards the end: small models learn by it, and the same sums give the same numbers.

export type Descent = { rounds: number; rate: number }

/** Moves `values` in place; `slopeAt` tells how fast the sum grows with each of them. */
export function descend(values: Float64Array, { rounds, rate }: Descent, slopeAt: (values: Float64Array) => Float64Array): void {
  const mean = new Float64Array(values.length)
  const square = new Float64Array(values.length)
  for (let round = 1; round <= rounds; round++) {
    const slope = slopeAt(values)
    const step = rate * (1 - round / (rounds + 1))
    for (let at = 0; at < values.length; at++) {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope[at]!
      square[at] = 0.99 * square[at]! + 0.01 * slope[at]! ** 2
      values[at]! -= (step * mean[at]!) / (1 - 0.9 ** round) / (Math.sqrt(square[at]! / (1 - 0.99 ** round)) + 1e-8)
    }
  }
}
