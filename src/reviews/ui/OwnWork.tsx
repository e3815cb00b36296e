// One's own talks and letters that were drawn and looked at.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayWords } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { useMe } from '#staff/ui/me.ts'
import type { Item } from '../quality-model.ts'
import { useOwnWork } from './review-state.ts'

export const channelWords = {
  visit: 'Визит',
  call: 'Звонок',
  letter: 'Ответ на обращение',
  mail: 'Письмо',
  message: 'Сообщения',
} as const

export const scoreWords = (score: number | null): string =>
  score === null ? 'шагов не было' : `${Math.round(score * 100)} % шагов`

/** Of an item whose cards one may see. */
export const cardWords = ({ cards }: Item): string =>
  cards.length === 0
    ? ''
    : [
        cards.every(({ score }) => score !== null)
          ? `${cards.map(({ score }) => Math.round(score! * 100)).join(' и ')} % шагов`
          : cards.map(({ score }) => scoreWords(score)).join(', '),
        ...(cards.some(({ disputed, settled }) => disputed && !settled) ? ['есть возражение'] : []),
      ].join(', ')

export function OwnWork() {
  const items = useOwnWork()
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  if (!items.data?.length) return null
  return (
    <section aria-labelledby="work">
      <h2 id="work">Мои разговоры и письма, которые разобрали</h2>
      <ul className="rows">
        {items.data.map(item => (
          <li key={item.id}>
            <Link to="/reviews/quality/$id" params={{ id: item.id }}>
              <b>{channelWords[item.channel]}</b>
              <span>{dayWords(todayAt({ now: item.doneAt, zone }), today)}</span>
              <span className="num">{cardWords(item)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
