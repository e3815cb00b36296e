// «Карта разбора»: the work beside the steps of its protocol; the same page for whoever did it, with their answer.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { dayWords } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import { quality } from '../quality-api.ts'
import type { ItemView } from '../quality-model.ts'
import { CardFilling } from './CardFilling.tsx'
import { CardShown } from './CardShown.tsx'
import { channelWords } from './OwnWork.tsx'
import { useItem, useWrite } from './review-state.ts'
import './Reviews.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const item = useItem(id)
  const mine = item.data?.item.mine
  return (
    <main className="page reviews">
      <p className="back">{mine ? <Link to="/reviews">Моя оценка</Link> : <Link to="/reviews/quality">Разбор работы</Link>}</p>
      {item.error && !item.data && <Trouble error={item.error} onRetry={() => void item.refetch()} />}
      {item.isPending && <Waiting lines={8} />}
      {item.data && <Shown view={item.data} />}
    </main>
  )
}

function Shown({ view }: { view: ItemView }) {
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  const { item, own, others, steps, settles } = view
  return (
    <>
      <h1>
        {channelWords[item.channel]}, {dayWords(todayAt({ now: item.doneAt, zone }), today)}
      </h1>
      <p className="lead">{item.mine ? 'Ваша работа. Карты тех, кто её смотрел, ниже.' : `${item.name}. ${nextWords(view)}`}</p>
      {!item.mine && own === null && <Begin itemId={item.id} />}
      {view.work && <Work work={view.work} steps={steps} />}
      {own && own.sentAt === null && <CardFilling key={own.id} card={own} steps={steps} />}
      {own?.sentAt && <CardShown card={own} steps={steps} mine={false} settles={false} title="Ваша карта" />}
      {others.map(card => (
        <CardShown key={card.id} card={card} steps={steps} mine={item.mine} settles={settles} title={card.reviewer} />
      ))}
    </>
  )
}

/** What is to be done with the work now, by how far one's own card is. */
const nextWords = ({ own, others }: ItemView) =>
  own === null
    ? 'Посмотрите запись и отметьте шаги протокола.'
    : own.sentAt === null
      ? 'Отметьте шаги протокола и отправьте карту.'
      : others.length > 0
        ? 'Обе карты ниже.'
        : 'Ваша карта отправлена. Вторая появится здесь, когда её закончат.'

function Begin({ itemId }: { itemId: string }) {
  const [id] = useState(uuid7)
  const begin = useWrite(quality.begin)
  return (
    <>
      {begin.error && <Trouble error={begin.error} />}
      <div className="acts">
        <button
          type="button"
          className="btn btn-main"
          disabled={begin.isPending}
          onClick={() => begin.mutate({ params: { id: itemId }, body: { id } })}
        >
          Начать разбор
        </button>
        <span className="soft">Запись откроется, и в журнале будет, что Вы её смотрели.</span>
      </div>
    </>
  )
}

function Work({ work: { essence, result, observed }, steps }: { work: NonNullable<ItemView['work']>; steps: ItemView['steps'] }) {
  const titles = new Map(steps.map(({ code, title }) => [code, title]))
  return (
    <section className="work" aria-labelledby="work">
      <h2 id="work">Запись</h2>
      <p className="essence">{essence || 'Суть не записана.'}</p>
      {result && <p>Итог: {result}</p>}
      {observed.length > 0 && (
        <ul>
          {observed.map(({ step, skipped }) => (
            <li key={step}>
              <Icon name={skipped === null ? 'check' : 'next'} /> {titles.get(step) ?? step}
              {skipped !== null && `: пропущено, ${skipped}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
