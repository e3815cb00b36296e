// All contacts as dots on one line, oldest first: round for a visit, square for a letter, a rhomb for a call; today's is filled.
import { inside } from '../rules/words.ts'
import type { TimelineItem } from '#clients/model.ts'
import { counted } from '#calendar/plural.ts'

const shown = 9
type Kind = TimelineItem['kind']
const contactKinds: readonly Kind[] = ['visit', 'call', 'letter', 'mail', 'message']

export const contactsIn = (timeline: readonly TimelineItem[]) => timeline.filter(({ kind }) => contactKinds.includes(kind))

export function DotLine({ timeline, contactId }: { timeline: readonly TimelineItem[]; contactId: string }) {
  const items = contactsIn(timeline).slice(-shown)
  const step = Math.min(32, 236 / Math.max(1, items.length - 1))
  const at = (place: number) => 250 - (items.length - 1 - place) * step
  return (
    <svg className="hist" viewBox="0 0 260 30" role="img" aria-label={lineWords(items)}>
      <path d="M6 15H254" stroke="var(--line-2)" strokeWidth="2" />
      {items.map((item, place) => (
        <Dot key={item.at + item.kind} kind={item.kind} x={at(place)} now={item.contactId === contactId} />
      ))}
    </svg>
  )
}

function Dot({ kind, x, now }: { kind: Kind; x: number; now: boolean }) {
  const paint = now ? { fill: 'var(--accent)' } : { fill: 'var(--surface-2)', stroke: 'var(--ink-3)', strokeWidth: 2 }
  if (kind === 'letter' || kind === 'mail') return <rect x={x - 5} y={10} width={10} height={10} {...paint} />
  if (kind === 'call' || kind === 'message') return <path d={`M${x} 9l6 6-6 6-6-6z`} {...paint} />
  return <circle cx={x} cy={15} r={now ? 7 : 5} {...paint} />
}

const lineWords = (items: readonly TimelineItem[]) =>
  `${counted(items.length, 'обращение', 'обращения', 'обращений')}: ${items.map(({ title }) => inside(title)).join(', ')}`
