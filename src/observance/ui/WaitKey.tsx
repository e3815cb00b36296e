// What the signs of the plot of waits mean; only those that are on it.
import type { WaitPoint } from '../model.ts'
import { WaitMark } from './WaitMark.tsx'

export function WaitKey({ points }: { points: readonly WaitPoint[] }) {
  const mark = { minute: 0, minutes: 0, booked: false, end: 'called', beyond: false } as const
  const signs: [string, WaitPoint, boolean][] = [
    ['дольше нормы', { ...mark, beyond: true }, points.some(({ beyond }) => beyond)],
    ['по записи', { ...mark, booked: true }, points.some(({ booked }) => booked)],
    ['ещё ждёт', { ...mark, end: 'waiting' }, points.some(({ end }) => end === 'waiting')],
    ['не дождался', { ...mark, end: 'left' }, points.some(({ end }) => end === 'left')],
  ]
  const seen = signs.filter(([, , there]) => there)
  if (seen.length === 0) return null
  return (
    <ul className="key" aria-hidden>
      {seen.map(([words, point]) => (
        <li key={words}>
          <svg viewBox="0 0 14 14">
            <WaitMark point={point} x={7} y={7} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}
