// Papers that left and the course of the appeal, oldest first.
import { numericDay } from '#calendar/day-words.ts'
import { momentWords } from '#calendar/moment-words.ts'
import type { AppealCard } from '../card-model.ts'
import type { Dispatch } from '../model.ts'
import { wayWords } from '../rules/words.ts'
import { useTelling } from './appeal-state.ts'

const kinds: Record<Dispatch['kind'], string> = {
  answer: 'Ответ',
  redirect: 'Письмо другому органу',
  copy: 'Копия другому органу',
  inquiry: 'Запрос документов',
  notice: 'Уведомление',
  explanation: 'Объяснение, как подать',
}

export function Papers({ card }: { card: AppealCard }) {
  if (card.dispatches.length === 0) return null
  return (
    <section>
      <h2>Что отправили</h2>
      <ul className="papers">
        {card.dispatches.map(({ id, kind, sentOn, number, addressee, way, body, expectedOn }) => (
          <li key={id}>
            <b>
              {kinds[kind]}
              {number && ` № ${number}`}
            </b>
            <span className="soft">
              {addressee}, {wayWords[way].toLowerCase()}, {numericDay(sentOn, 0)}
              {expectedOn && `; ждём ответ до ${numericDay(expectedOn, 0)}`}
            </span>
            {body && (
              <details>
                <summary>Текст</summary>
                <p className="body-text">{body}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function History({ card }: { card: AppealCard }) {
  const telling = useTelling()
  return (
    <section>
      <h2>Что было</h2>
      <ol className="history">
        {card.history.map(({ at, who, what }, i) => (
          <li key={`${at} ${i}`}>
            <time dateTime={at}>{momentWords(at, telling)}</time>
            <span>
              {what} <span className="soft">{who}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
