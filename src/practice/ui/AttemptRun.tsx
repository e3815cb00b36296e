// While the test runs: one question at a time, in any order; an answer given stays.
import { useEffect, useState } from 'react'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import type { Attempt } from '../model.ts'
import { clockWords, countWords, questionForms, spotWords } from '../rules/words.ts'
import { Choices } from './Choices.tsx'
import { useAttemptWrites } from './practice-state.ts'

type Props = { attempt: Attempt; readAt: number; onTime: () => void }

export function AttemptRun({ attempt, readAt, onTime }: Props) {
  const { asked } = attempt
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      asked.findIndex(({ chosen }) => chosen === null),
    ),
  )
  const [ending, setEnding] = useState(false)
  const { answer, finish } = useAttemptWrites(attempt.id)
  const left = asked.filter(({ chosen }) => chosen === null).length
  const move = (by: number) => setAt((at + by + asked.length) % asked.length)
  const onSend = (chosen: number[]) => answer.mutate({ place: at, chosen }, { onSuccess: now => setAt(nextOpen(now.asked, at)) })
  useKeys([
    { code: 'Alt+ArrowRight', does: 'Следующий вопрос', run: () => move(1) },
    { code: 'Alt+ArrowLeft', does: 'Предыдущий вопрос', run: () => move(-1) },
  ])
  return (
    <>
      <header className="run-head">
        <h1>Вопрос {at + 1}</h1>
        <Clock secondsLeft={attempt.secondsLeft} readAt={readAt} onTime={onTime} />
      </header>
      <nav aria-label="Вопросы" className="run-places">
        {asked.map(({ chosen }, i) => (
          <button
            key={i}
            type="button"
            aria-current={i === at ? 'step' : undefined}
            aria-label={`Вопрос ${i + 1}${chosen === null ? '' : ', отвечен'}`}
            data-done={chosen !== null}
            onClick={() => setAt(i)}
          >
            {i + 1}
          </button>
        ))}
      </nav>
      <Question key={at} attempt={attempt} at={at} isPending={answer.isPending} onSend={onSend} onNext={() => move(1)} />
      {answer.error && <Trouble error={answer.error} />}
      <p className="run-end">
        {left > 0 ? `Без ответа: ${countWords(left, questionForms)}.` : 'На все вопросы есть ответ.'}{' '}
        <button
          type="button"
          className={left > 0 ? 'btn' : 'btn btn-main'}
          onClick={() => (left > 0 ? setEnding(true) : finish.mutate())}
        >
          Закончить
        </button>
      </p>
      {finish.error && <Trouble error={finish.error} />}
      <Dialog opened={ending} onClose={() => setEnding(false)} title="Закончить сейчас?">
        <p>Без ответа останется {countWords(left, questionForms)}. Они не зачтутся.</p>
        <div className="acts">
          <button type="button" className="btn btn-main" disabled={finish.isPending} onClick={() => finish.mutate()}>
            Закончить
          </button>
          <button type="button" className="btn" onClick={() => setEnding(false)}>
            Вернуться
          </button>
        </div>
      </Dialog>
    </>
  )
}

/** The next question without an answer after this one, or this one where there is none. */
function nextOpen(asked: Attempt['asked'], at: number): number {
  const open = asked.flatMap(({ chosen }, i) => (chosen === null ? [i] : []))
  return open.find(i => i > at) ?? open[0] ?? at
}

type QuestionProps = { attempt: Attempt; at: number; isPending: boolean; onSend: (chosen: number[]) => void; onNext: () => void }

function Question({ attempt, at, isPending, onSend, onNext }: QuestionProps) {
  const { scene, place, options, chosen: kept, key } = attempt.asked.at(at)!
  const [chosen, setChosen] = useState<number[]>([])
  const run = () => {
    if (kept !== null) onNext()
    else if (chosen.length > 0 && !isPending) onSend(chosen)
  }
  useKeys([{ code: 'Enter', does: kept === null ? 'Ответить' : 'Дальше', run }])
  return (
    <article className="situation" aria-label={`Вопрос ${at + 1}`}>
      <p className="spot">{spotWords[place]}</p>
      <p className="scene">{scene}</p>
      {kept === null ? (
        <Choices name={key} options={options} chosen={chosen} onChoose={setChosen} />
      ) : (
        <ul className="kept-choice">
          {options.map((text, i) => (
            <li key={text} data-chosen={kept.includes(i)}>
              {kept.includes(i) ? <Icon name="check" label="Ваш ответ" /> : <span />}
              {text}
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className="btn btn-main"
        data-main
        disabled={kept === null && (chosen.length === 0 || isPending)}
        onClick={run}
      >
        {kept === null ? 'Ответить' : 'Дальше'} <Kbd code="Enter" />
      </button>
      {kept === null && <p className="soft">Ответ сохранится сразу, и изменить его будет нельзя.</p>}
    </article>
  )
}

/** What the server said was left, less what has gone by here since. */
function Clock({ secondsLeft, readAt, onTime }: { secondsLeft: number; readAt: number; onTime: () => void }) {
  const count = () => Math.max(0, Math.ceil(secondsLeft - (performance.now() - readAt) / 1000))
  const [left, setLeft] = useState(count)
  useEffect(() => {
    const tick = () => {
      setLeft(count())
      if (count() === 0) onTime()
    }
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [secondsLeft, readAt])
  return (
    <p className="run-clock num" data-soon={left < 120}>
      <Icon name="clock" /> <span className="vh">Осталось времени</span> {clockWords(left)}
    </p>
  )
}
