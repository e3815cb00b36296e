// How it was: three questions to whoever came, sums with their number, what the organiser keeps for the next time.
import { useState } from 'react'
import { send } from '#platform/web/call.ts'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { gatherings } from '../api.ts'
import type { GatheringPage, Impressions } from '../model.ts'
import { LongText } from './Fields.tsx'
import { useAct } from './gatherings-state.ts'

export const ImpressionSection = ({ event }: { event: GatheringPage }) => (
  <section>
    <h2>
      Впечатления{' '}
      <small>
        ответили {event.impressions!.count} из {event.impressions!.came}
      </small>
    </h2>
    {event.seat?.came && !event.seat.told && <ImpressionForm id={event.id} />}
    <Sums impressions={event.impressions!} />
  </section>
)

const marks = [1, 2, 3, 4, 5]

function ImpressionForm({ id }: { id: string }) {
  const [given, setGiven] = useState({ liked: 0, handy: 0, goAgain: '', words: '' })
  const tell = useAct(() => send(gatherings.impress, { params: { id }, body: { ...given, goAgain: given.goAgain === 'yes' } }))
  const isReady = given.liked > 0 && given.handy > 0 && given.goAgain !== ''
  const radio = (name: 'liked' | 'handy' | 'goAgain', legend: string, options: (readonly [string, string])[]) => (
    <fieldset className="gatherings-marks">
      <legend>{legend}</legend>
      {options.map(([value, words]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={String(given[name]) === value}
            onChange={() => setGiven({ ...given, [name]: name === 'goAgain' ? value : Number(value) })}
          />{' '}
          {words}
        </label>
      ))}
    </fieldset>
  )
  return (
    <form
      className="gatherings-form"
      onSubmit={event => {
        event.preventDefault()
        if (isReady) tell.mutate(undefined)
      }}
    >
      {radio(
        'liked',
        'Понравилось? 5 — очень',
        marks.map(n => [String(n), String(n)] as const),
      )}
      {radio(
        'handy',
        'Удобны ли время и место?',
        marks.map(n => [String(n), String(n)] as const),
      )}
      {radio('goAgain', 'Придёте ещё раз?', [
        ['yes', 'Да'],
        ['no', 'Нет'],
      ])}
      <LongText
        label="Что повторить, что иначе"
        value={given.words}
        onChange={words => setGiven({ ...given, words })}
        hint="Прочитает организатор, без Вашего имени"
      />
      {tell.error && <Trouble error={tell.error} />}
      <div className="gatherings-acts">
        <button className="btn btn-main" disabled={tell.isPending} aria-disabled={!isReady}>
          Ответить
        </button>
        {!isReady && <span className="gatherings-soft">Осталось ответить на три вопроса.</span>}
      </div>
    </form>
  )
}

function Sums({ impressions: { count, least, liked, handy, goAgain, mean, words } }: { impressions: Impressions }) {
  if (liked === null || handy === null)
    return (
      <p className="gatherings-soft">
        Мало ответов: {count}. Покажем, когда будет {least}: так никого не узнать.
      </p>
    )
  const decimal = (value: number) => value.toFixed(1).replace('.', ',')
  return (
    <>
      <Bars title="Понравилось" tally={liked} mean={mean && decimal(mean.liked)} />
      <Bars title="Удобно" tally={handy} mean={mean && decimal(mean.handy)} />
      <p>
        Придут ещё: {goAgain} из {count}.
      </p>
      <PlotTable
        title="Таблица"
        head={['Оценка', 'Понравилось', 'Удобно']}
        rows={marks.map((mark, i) => [mark, liked[i], handy[i]])}
      />
      {words.length > 0 && (
        <ul className="gatherings-words">
          {words.map((one, i) => (
            <li key={i}>{one}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Bars({ title, tally, mean }: { title: string; tally: readonly number[]; mean: string | null }) {
  const most = Math.max(1, ...tally)
  const words = tally.map((n, i) => `${i + 1}: ${n}`).join(', ')
  return (
    <figure className="gatherings-bars">
      <figcaption>
        {title} <small>{mean === null ? 'мало данных для среднего' : `в среднем ${mean}`}</small>
      </figcaption>
      <svg viewBox="0 0 200 56" role="img" aria-label={`${title}. Оценка и число ответов: ${words}`}>
        {tally.map((n, i) => (
          <g key={i}>
            <rect x={i * 40 + 6} y={42 - (36 * n) / most} width="28" height={(36 * n) / most} rx="2" fill="var(--plot-1)" />
            <text x={i * 40 + 20} y="54" textAnchor="middle">
              {i + 1}
            </text>
          </g>
        ))}
        <path d="M0 42H200" stroke="var(--line-2)" />
      </svg>
    </figure>
  )
}

export function LessonsForm({ event }: { event: GatheringPage }) {
  const [said, setSaid] = useState({ again: event.again, otherwise: event.otherwise })
  const keep = useAct(() => send(gatherings.keep, { params: { id: event.id }, body: said }))
  return (
    <form
      className="gatherings-form"
      onSubmit={submit => {
        submit.preventDefault()
        keep.mutate(undefined)
      }}
    >
      <h2>Для следующего раза</h2>
      <LongText label="Что повторить" value={said.again} onChange={again => setSaid({ ...said, again })} rows={2} />
      <LongText
        label="Что иначе"
        value={said.otherwise}
        onChange={otherwise => setSaid({ ...said, otherwise })}
        rows={2}
        hint="Прочитает тот, кто предложит следующее"
      />
      {keep.error && <Trouble error={keep.error} />}
      <div className="gatherings-acts">
        <button className="btn" disabled={keep.isPending}>
          Запомнить
        </button>
        {keep.isSuccess && <span role="status">Записали.</span>}
      </div>
    </form>
  )
}
