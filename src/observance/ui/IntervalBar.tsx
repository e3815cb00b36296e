// A value with its 95 % interval on a line: a dot never stands without its band, which is taller and so is seen when narrow.
import type { Interval } from '../model.ts'

type Props = { value: number; interval: Interval; from: number; to: number }

/** Decorative: the figures stand beside it in words. `from`–`to` is the scale. */
export function IntervalBar({ value, interval, from, to }: Props) {
  const at = (x: number) => 6 + (148 * (x - from)) / (to - from)
  return (
    <svg className="interval" viewBox="0 0 160 18" aria-hidden>
      <path d="M6 9H154" stroke="var(--plot-grid)" strokeWidth="2" />
      <path d={`M${at(interval.from)} 9H${at(interval.to)}`} stroke="var(--plot-1)" strokeOpacity=".32" strokeWidth="14" />
      <circle cx={at(value)} cy="9" r="4" fill="var(--plot-1)" />
    </svg>
  )
}
