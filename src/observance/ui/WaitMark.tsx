// One person on the plot of waits: shape and colour say whether beyond the norm, hollow still waits, a cross left.
import type { WaitPoint } from '../model.ts'

type Props = { point: WaitPoint; x: number; y: number }

export function WaitMark({ point: { beyond, booked, end }, x, y }: Props) {
  const colour = beyond ? 'var(--plot-2)' : booked ? 'var(--plot-3)' : 'var(--plot-1)'
  if (end === 'left')
    return <path d={`M${x - 4} ${y - 4}l8 8m0-8l-8 8`} stroke={colour} strokeWidth="2" strokeLinecap="round" fill="none" />
  const paint =
    end === 'waiting'
      ? { fill: 'var(--surface)', stroke: colour, strokeWidth: 2 }
      : { fill: colour, fillOpacity: beyond ? 1 : 0.82, stroke: 'var(--surface)', strokeWidth: 1 }
  if (beyond) return <path d={`M${x} ${y - 6}l6 6-6 6-6-6z`} {...paint} />
  if (booked) return <rect x={x - 4} y={y - 4} width="8" height="8" {...paint} />
  return <circle cx={x} cy={y} r="4.2" {...paint} />
}
