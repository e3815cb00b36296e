// «Оценить коллегу»: one indicator at a time by keys 1–5, kept at every mark; at the end a look at oneself, then sending.
import { Textarea } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { reviews } from '../api.ts'
import type { Form } from '../model.ts'
import { valueWords } from '../rules/words.ts'
import { Anchors } from './Anchors.tsx'
import { markKeeper, useKept, type Kept } from './mark-keeper.ts'
import { useForm } from './review-state.ts'
import { SendForm } from './SendForm.tsx'
import './Reviews.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const form = useForm(id)
  return (
    <main className="page reviews">
      <p className="back">
        <Link to="/reviews">Моя оценка</Link>
      </p>
      {form.error && <Trouble error={form.error} onRetry={() => void form.refetch()} />}
      {form.isPending && <Waiting lines={8} />}
      {form.data && <Filling key={form.data.id} form={form.data} />}
    </main>
  )
}

function Filling({ form }: { form: Form }) {
  const { id, indicators, side, subject, position, least } = form
  const [keeper] = useState(() => markKeeper(`review.${id}`, form, body => send(reviews.keep, { params: { id }, body })))
  const kept = useKept(keeper)
  const [sent, setSent] = useState(form.sent)
  const firstOpen = indicators.findIndex(({ code }) => kept.marks[code] === undefined)
  const [at, setAt] = useState(firstOpen < 0 ? indicators.length : firstOpen)
  const go = (to: number) => setAt(Math.max(0, Math.min(indicators.length, to)))
  useKeys([
    { code: 'Alt+ArrowUp', does: 'Предыдущий показатель', run: () => go(at - 1) },
    { code: 'Alt+ArrowDown', does: 'Следующий показатель', run: () => go(at + 1) },
  ])
  const indicator = indicators.at(at)
  const choose = (mark: number | null) => {
    keeper.change({ marks: { ...kept.marks, [indicator?.code ?? '']: mark } })
    go(at + 1)
  }
  return (
    <>
      <h1>{side === 'self' ? 'О себе' : subject}</h1>
      <p className="lead">
        {side !== 'self' && `${position}. `}
        {secrecy[side](least)}
      </p>
      {sent ? (
        <p className="sheet" role="status">
          Лист отправлен. Спасибо, он войдёт в итог. <Link to="/reviews">Кого ещё спрашивают</Link>
        </p>
      ) : !form.open ? (
        <p className="sheet">Ответы уже собраны. Отмеченное осталось у Вас и в итог не вошло.</p>
      ) : (
        <>
          <Places indicators={indicators} marks={kept.marks} at={at} onGo={go} />
          {indicator ? (
            <section className="sheet" aria-labelledby="indicator">
              <p className="soft">
                {valueWords[indicator.value]}, {at + 1} из {indicators.length}
              </p>
              <h2 id="indicator">{indicator.title}</h2>
              <Anchors
                key={indicator.code}
                name={indicator.code}
                legend="Что видно в работе чаще всего"
                options={[...indicator.levels.map((words, i) => [i + 1, words] as const), [null, 'Не было случая увидеть']]}
                chosen={kept.marks[indicator.code]}
                onChoose={choose}
              />
            </section>
          ) : (
            <section className="sheet" aria-labelledby="ending">
              <h2 id="ending">Своими словами</h2>
              <Textarea
                autosize
                minRows={3}
                label="Что получается и что мешает"
                description={side === 'head' ? 'Прочтёт человек, с Вашим именем' : 'Без примет, по которым Вас узнают'}
                value={kept.comment}
                onChange={event => keeper.change({ comment: event.currentTarget.value })}
              />
              <SendForm id={id} keeper={keeper} side={side} onSent={() => setSent(true)} />
            </section>
          )}
          <Footer kept={kept} />
        </>
      )}
    </>
  )
}

const secrecy: Record<Form['side'], (least: number) => string> = {
  self: () => 'Ваше мнение о себе встанет рядом с мнением других.',
  head: () => 'Человек увидит Ваши отметки и слова с Вашим именем.',
  colleague: least => `Ответ войдёт в среднее не меньше чем ${least} человек. Отдельно его не увидит никто.`,
  subordinate: least => `Ответ войдёт в среднее не меньше чем ${least} человек. Отдельно его не увидит никто.`,
}

type PlacesProps = Pick<Form, 'indicators' | 'marks'> & { at: number; onGo: (at: number) => void }

const Places = ({ indicators, marks, at, onGo }: PlacesProps) => (
  <nav className="places" aria-label="Показатели">
    {indicators.map(({ code, title }, i) => (
      <button
        key={code}
        type="button"
        aria-label={`${i + 1}. ${title}${marks[code] === undefined ? '' : ', отмечено'}`}
        aria-current={at === i ? 'step' : undefined}
        data-done={marks[code] !== undefined}
        onClick={() => onGo(i)}
      >
        {i + 1}
      </button>
    ))}
    <button type="button" aria-current={at === indicators.length ? 'step' : undefined} onClick={() => onGo(indicators.length)}>
      Отправить
    </button>
  </nav>
)

const Footer = ({ kept }: { kept: Kept }) => (
  <div className="kept">
    {kept.trouble ? (
      <Trouble error={kept.trouble} />
    ) : (
      <p role="status">{kept.state === 'kept' ? 'Всё сохранено' : 'Сохраняем'}</p>
    )}
    <p className="soft">
      <Kbd code="Alt+ArrowUp" /> <Kbd code="Alt+ArrowDown" /> по показателям
    </p>
  </div>
)
