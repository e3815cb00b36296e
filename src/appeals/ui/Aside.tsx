// Beside the text: deadlines with how each was counted, who is complained of, the author, earlier appeals.
import type { AppealCard } from '../card-model.ts'
import { shortDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { stateWords } from '../rules/course.ts'
import { lawWords } from '../rules/words.ts'
import { useToday } from './appeal-state.ts'
import type { DialogName } from './ActDialog.tsx'
import { EarlierList } from './EarlierList.tsx'

export function Aside({ card, onOpen }: { card: AppealCard; onOpen: (name: DialogName) => void }) {
  const may = card.may.includes('edit')
  const { authorAs } = card
  return (
    <aside aria-label="Сроки и люди">
      <Deadlines card={card} />
      <section>
        <h2>Кто</h2>
        <dl className="facts">
          <dt>Исполнитель</dt>
          <dd>{card.executor || 'не назначен'}</dd>
          {card.approver && (
            <>
              <dt>Подписывает</dt>
              <dd>{card.approver}</dd>
            </>
          )}
          <dt>На кого жалуются</dt>
          <dd>{card.complained.map(({ name }) => name).join(', ') || 'ни на кого'}</dd>
          <dt>Записал</dt>
          <dd>{card.receivedBy}</dd>
        </dl>
        {may && (
          <button type="button" className="btn btn-bare" onClick={() => onOpen('complained')}>
            На кого жалуются
          </button>
        )}
      </section>
      <section>
        <h2>Автор</h2>
        <p>
          {[authorAs.title, [authorAs.surname, authorAs.name, authorAs.patronymic].filter(Boolean).join(' ')]
            .filter(Boolean)
            .join(', ') || 'Не подписано'}
        </p>
        {[authorAs.address, authorAs.email, authorAs.phone].filter(Boolean).map(way => (
          <p key={way} className="soft">
            {way}
          </p>
        ))}
        <p className="soft">{lawWords[card.law]}</p>
        {may && (
          <button type="button" className="btn btn-bare" onClick={() => onOpen('particulars')}>
            Поправить сведения
          </button>
        )}
      </section>
      <EarlierList card={card} />
    </aside>
  )
}

function Deadlines({ card }: { card: AppealCard }) {
  const today = useToday()
  const day = (date: string) => shortDay(date, yearOf(today))
  return (
    <section>
      <h2>Сроки</h2>
      <ul className="deadlines">
        {card.deadlines.map(deadline => (
          <li key={deadline.code}>
            <span className="line">
              <b>{deadline.title}</b>
              <span className={`state ${deadline.doneOn ? 'ok' : deadline.due < today ? 'late' : ''}`}>
                {deadline.doneOn ? <Icon name="check" /> : deadline.due < today && <Icon name="clock" />}
                {day(deadline.due)}
              </span>
            </span>
            <span className="soft">
              {deadline.why}
              {deadline.doneOn && deadline.doneOn > deadline.due && `; сделано ${day(deadline.doneOn)}, позже срока`}
            </span>
            <span className="soft source">{deadline.source}</span>
          </li>
        ))}
      </ul>
      {card.extension && (
        <p className="soft">
          Продлили на {card.extension.days} дн.: {card.extension.reason}
        </p>
      )}
      {card.state === 'received' && (
        <p className="soft">
          {card.counts.why} ({card.counts.source}). {card.counts.advice}
        </p>
      )}
      <p className="vh">Состояние: {stateWords(card.state)}</p>
    </section>
  )
}
