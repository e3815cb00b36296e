// The page of a mentor and a learner: agreeing, goals, meetings with notes, what was learnt. Nobody else opens it.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { mentoring } from '../mentoring-api.ts'
import type { Ending, Half, Pair } from '../model.ts'
import { endingWords, halfWords } from '../rules/words.ts'
import { Sheet, TextLines, Twice } from './fields.tsx'
import { useAct, usePair } from './growth-state.ts'
import { Meetings, PairGoals } from './PairWork.tsx'
import './Growth.css'

export function Page() {
  const { id } = useParams({ strict: false })
  const pair = usePair(id)
  return (
    <main className="page growth">
      <p className="back">
        <Link to="/growth">Мой рост</Link>
      </p>
      <h1>Наставник и подопечный</h1>
      {pair.error && <Trouble error={pair.error} onRetry={() => void pair.refetch()} />}
      {pair.isPending && <Waiting lines={8} />}
      {pair.data && <PairView pair={pair.data} />}
    </main>
  )
}

function PairView({ pair }: { pair: Pair }) {
  const year = yearOf(pair.today)
  const agree = useAct(() => send(mentoring.agree, { params: { id: pair.id } }))
  const end = useEnd(pair.id)
  return (
    <>
      <p className="lead">
        Наставник: {pair.mentor}. Подопечный: {pair.learner}.{' '}
        {pair.beginsOn && `С ${numericDay(pair.beginsOn, year)} по ${numericDay(pair.untilOn!, year)}.`}
      </p>
      <p className="soft">Записи видят только двое. Начальник и кадры знают даты встреч и сколько целей достигнуто.</p>
      {pair.state === 'ended' && (
        <p className="state ok">
          <Icon name="check" /> {endingWords[pair.ending!]}
        </p>
      )}
      {pair.state === 'offered' && (
        <div className="growth-acts">
          {pair.asksMe ? (
            <button type="button" className="btn btn-main" disabled={agree.isPending} onClick={() => agree.mutate(undefined)}>
              Согласиться
            </button>
          ) : (
            <span className="state soon">
              <Icon name="clock" /> ждём второго
            </span>
          )}
          <button type="button" className="btn" onClick={() => end.mutate('declined')}>
            Отказаться
          </button>
        </div>
      )}
      {agree.error && <Trouble error={agree.error} />}
      {pair.state !== 'offered' && (
        <>
          <PairGoals pair={pair} />
          <Meetings pair={pair} />
          <section aria-labelledby="looks-back">
            <h2 id="looks-back">Чему научились</h2>
            <Reflections pair={pair} half="mid" />
            <Reflections pair={pair} half="final" />
          </section>
        </>
      )}
      {end.error && <Trouble error={end.error} />}
      {pair.state === 'live' && <EndPart key={pair.reflections.length} id={pair.id} />}
    </>
  )
}

function EndPart({ id }: { id: string }) {
  const end = useEnd(id)
  return (
    <section aria-labelledby="ends">
      <h2 id="ends">Завершить</h2>
      <p className="soft">Завершают после итога подопечного. Сменить пару можно в любой день, причину не спросят.</p>
      <div className="growth-acts">
        <button type="button" className="btn" onClick={() => end.mutate('finished')}>
          Завершить
        </button>
        <Twice label="Сменить пару" sure="Закрыть пару" title="закроется для обоих" onSure={() => end.mutate('changed')} />
      </div>
      {end.error && <Trouble error={end.error} />}
    </section>
  )
}

const useEnd = (id: string) => useAct((ending: Ending) => send(mentoring.end, { params: { id }, body: { ending } }))

function Reflections({ pair, half }: { pair: Pair; half: Half }) {
  const mine = pair.reflections.find(one => one.half === half && one.mine)
  const [writing, setWriting] = useState(false)
  const [words, setWords] = useState(mine?.words ?? '')
  const save = useAct(
    () => send(mentoring.reflect, { params: { id: pair.id, half }, body: { words } }),
    () => setWriting(false),
  )
  const day = half === 'mid' ? pair.midOn : pair.untilOn
  return (
    <>
      <h3 className="growth-sub">
        {halfWords[half]}
        {day && <small> около {numericDay(day, yearOf(pair.today))}</small>}
      </h3>
      <ul className="growth-notes">
        {pair.reflections
          .filter(one => one.half === half)
          .map(one => (
            <li key={one.name}>
              <b>{one.name}</b>
              <p>{one.words}</p>
            </li>
          ))}
      </ul>
      {writing ? (
        <Sheet save="Сохранить" act={save} onCancel={() => setWriting(false)}>
          <TextLines label={`${halfWords[half]}: что стало получаться`} value={words} onChange={setWords} max={4000} first />
        </Sheet>
      ) : (
        pair.state === 'live' && (
          <button
            type="button"
            className="btn"
            aria-label={`${mine ? 'Изменить' : 'Написать'}: ${halfWords[half]}`}
            onClick={() => setWriting(true)}
          >
            {mine ? 'Изменить' : 'Написать'}
          </button>
        )
      )}
    </>
  )
}
