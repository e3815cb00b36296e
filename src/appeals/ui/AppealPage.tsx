// The card of an appeal: what was asked, by when, who does what, what may be done now, and what has been.
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { longDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import type { AppealCard } from '../card-model.ts'
import { isOver, stateWords } from '../rules/course.ts'
import { channelWords, formWords, kindWords, leftWords, resultWords } from '../rules/words.ts'
import { Actions } from './Actions.tsx'
import { useAct, useCard, useToday } from './appeal-state.ts'
import { ActDialog, type DialogName } from './ActDialog.tsx'
import { Aside } from './Aside.tsx'
import { Course } from './Course.tsx'
import { Files } from './Files.tsx'
import { History, Papers } from './History.tsx'
import { Questions } from './Questions.tsx'
import { UrgencyMark } from './UrgencyMark.tsx'
import './Appeals.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const card = useCard(id)
  if (card.data) return <Card key={id} card={card.data} />
  return (
    <main className="page appeals">
      <h1>Обращение</h1>
      {card.error ? (
        <>
          <Trouble error={card.error} onRetry={() => void card.refetch()} />
          <p>
            <Link to="/appeals">К списку обращений</Link>
          </p>
        </>
      ) : (
        <Waiting lines={8} />
      )}
    </main>
  )
}

function Card({ card }: { card: AppealCard }) {
  const [open, setOpen] = useState<DialogName>()
  const acting = useAct(card.id)
  const name = card.number ?? 'Без номера'
  useEffect(() => void (document.title = `${name} · Обращения`), [name])
  return (
    <main className="page appeals">
      <p className="back">
        <Link to="/appeals">Обращения</Link>
      </p>
      <Heading card={card} name={name} />
      <Course card={card} />
      <Actions card={card} acting={acting} onOpen={setOpen} />
      {card.remarks && (
        <section className="remarks" aria-label="Замечания к проекту">
          <b>Вернули с замечаниями</b>
          <p>{card.remarks}</p>
        </section>
      )}
      <div className="card-columns">
        <div>
          <End card={card} />
          <section>
            <h2>Текст</h2>
            <p className="body-text">{card.body || 'Текста нет, смотрите скан.'}</p>
            <Files card={card} />
          </section>
          {card.law !== 'none' && <Questions card={card} />}
          <Papers card={card} />
          <History card={card} />
        </div>
        <Aside card={card} onOpen={setOpen} />
      </div>
      <ActDialog name={open} card={card} onClose={() => setOpen(undefined)} />
    </main>
  )
}

function Heading({ card, name }: { card: AppealCard; name: string }) {
  const today = useToday()
  const { kind, form, channel, receivedOn, signatories } = card
  return (
    <header className="card-head">
      <h1>
        <span className="num">{name}</span> {card.author}
      </h1>
      <p className="soft">
        {kindWords[kind]}
        {card.repeated && ', повторное'}
        {form === 'collective' && `, ${formWords.collective.toLowerCase()}, подписей ${signatories}`}
        {form === 'anonymous' && ', без подписи'}. {channelWords(channel)}, {longDay(receivedOn, yearOf(today))}.
      </p>
      <p className="card-due">
        <UrgencyMark
          urgency={card.urgency}
          words={isOver(card.state) ? `${stateWords(card.state)}, ${leftWords(card, today)}` : `Срок: ${leftWords(card, today)}`}
        />
      </p>
    </header>
  )
}

/** How it ended: the result, the ground, the body it went to. */
function End({ card }: { card: AppealCard }) {
  if (!isOver(card.state)) return null
  return (
    <section className="card-end">
      <h2>
        <Icon name="check" /> Чем закончилось
      </h2>
      <p>
        {card.result && resultWords[card.result]}
        {card.ground && `${card.ground.title} (${card.ground.source}). ${card.ground.reason}`}
        {card.redirectedTo && `Направлено: ${card.redirectedTo}`}
        {card.state === 'explained' && 'Объяснили, как подать официально.'}
      </p>
      {card.cause && <p>Почему так вышло: {card.cause}</p>}
      {card.remedy && <p>Что изменили: {card.remedy}</p>}
    </section>
  )
}
