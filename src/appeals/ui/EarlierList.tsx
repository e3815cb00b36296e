// Earlier appeals of the same author beside the new one: what was answered, and which of them it repeats.
import { Link } from '@tanstack/react-router'
import { shortDay } from '#calendar/day-words.ts'
import { appeals } from '../api.ts'
import type { AppealCard, Earlier } from '../card-model.ts'
import { stateWords } from '../rules/course.ts'
import { useAct } from './appeal-state.ts'

export function EarlierList({ card }: { card: AppealCard }) {
  const { act, wrong } = useAct(card.id)
  const linked = card.earlier.filter(one => one.linked).map(({ id }) => id)
  const may = card.may.includes('edit')
  const toggle = (id: string) =>
    void act(appeals.link, { body: { earlier: linked.includes(id) ? linked.filter(one => one !== id) : [...linked, id] } })
  if (card.earlier.length === 0) return null
  return (
    <section>
      <h2>Раньше писали</h2>
      <ul className="earlier">
        {card.earlier.map(one => (
          <li key={one.id}>
            <EarlierText one={one} />
            {may && (
              <label className="appeal-tick">
                <input type="checkbox" checked={one.linked} onChange={() => toggle(one.id)} />О том же вопросе
              </label>
            )}
          </li>
        ))}
      </ul>
      <p className="wrong" role="alert">
        {wrong}
      </p>
    </section>
  )
}

export const EarlierText = ({ one }: { one: Earlier }) => (
  <>
    <Link to="/appeals/$id" params={{ id: one.id }}>
      {one.number ?? 'Без номера'}, {shortDay(one.receivedOn, 0)}
    </Link>
    <span>{one.about}</span>
    <span className="soft">{stateWords(one.state)}</span>
    {one.answers
      .filter(({ body }) => body !== '')
      .map(({ sentOn, body }) => (
        <details key={sentOn}>
          <summary>Что ответили {shortDay(sentOn, 0)}</summary>
          <p className="body-text">{body}</p>
        </details>
      ))}
  </>
)
