// «Модель компетенций»: indicators of the six values by level; HR and directors write the next edition.
import { Textarea, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { competencies } from '../api.ts'
import { modelColumns } from '../list-columns.ts'
import { values, type CompetencyModel, type Indicator, type Post } from '../model.ts'
import { postWords, valueWords } from '../rules/words.ts'
import { useModel, useWrite } from './review-state.ts'
import './Reviews.css'

export function Page() {
  const model = useModel()
  const keeps = hasRole(useMe(), 'hr', 'director')
  const taking = {
    title: 'Загрузить новую редакцию',
    columns: modelColumns,
    send: (body: Parameters<typeof call<typeof competencies.take>>[1]['body']) => call(competencies.take, { body }),
    onTaken: () => void model.refetch(),
  }
  return (
    <main className="page reviews">
      <p className="back">
        <Link to="/reviews">Моя оценка</Link>
      </p>
      <h1>Модель компетенций</h1>
      {model.error && !model.data && <Trouble error={model.error} onRetry={() => void model.refetch()} />}
      {model.isPending && <Waiting lines={8} />}
      {model.data && (
        <>
          <p className="lead">
            {model.data.now.inForceFrom === null
              ? 'Образец «Заботы»: действует, пока центр не утвердил свою модель.'
              : `Редакция ${model.data.now.edition}, действует с ${numericDay(model.data.now.inForceFrom, 0)}.`}{' '}
            {model.data.next?.inForceFrom && `Следующая начнёт действовать ${numericDay(model.data.next.inForceFrom, 0)}.`}
          </p>
          <ListFiles href={competencies.list.path} {...(keeps && { taking })} />
          <Editing key={(model.data.next ?? model.data.now).edition} model={model.data.next ?? model.data.now} keeps={keeps} />
        </>
      )}
    </main>
  )
}

function Editing({ model, keeps }: { model: CompetencyModel; keeps: boolean }) {
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  const [indicators, setIndicators] = useState(model.indicators)
  const [inForceFrom, setFrom] = useState(model.inForceFrom && model.inForceFrom > today ? model.inForceFrom : today)
  const write = useWrite(competencies.write)
  const change = (code: string, to: Indicator | undefined) =>
    setIndicators(indicators.flatMap(one => (one.code === code ? (to ?? []) : one)))
  const add = (value: Indicator['value']) =>
    setIndicators([
      ...indicators,
      { code: `own-${uuid7().slice(24)}`, value, posts: ['window', 'head', 'other'], title: '', levels: ['', '', '', ''] },
    ])
  return (
    <>
      {values.map(value => (
        <section key={value} aria-labelledby={value}>
          <h2 id={value}>{valueWords[value]}</h2>
          {indicators
            .filter(one => one.value === value)
            .map(one => (
              <IndicatorShown key={one.code} indicator={one} keeps={keeps} onChange={to => change(one.code, to)} />
            ))}
          {keeps && (
            <button type="button" className="btn btn-bare" onClick={() => add(value)}>
              Добавить показатель
            </button>
          )}
        </section>
      ))}
      {keeps && indicators !== model.indicators && (
        <form
          className="form kept-bar"
          onSubmit={event => {
            event.preventDefault()
            write.mutate({ body: { after: model.edition, inForceFrom, indicators } })
          }}
        >
          <div className="form-row">
            <TextInput
              required
              type="date"
              label="Новая редакция действует с"
              min={today}
              value={inForceFrom}
              onChange={event => setFrom(event.currentTarget.value)}
            />
            <button type="submit" className="btn btn-main" disabled={write.isPending}>
              Утвердить редакцию
            </button>
          </div>
          {write.error && <Trouble error={write.error} />}
        </form>
      )}
    </>
  )
}

type ShownProps = { indicator: Indicator; keeps: boolean; onChange: (to: Indicator | undefined) => void }

function IndicatorShown({ indicator, keeps, onChange }: ShownProps) {
  const { title, levels, posts } = indicator
  const [edits, setEdits] = useState(title === '')
  return (
    <details className="value" open={title === '' || edits || undefined}>
      <summary>
        <b>{title || 'Новый показатель'}</b> <span className="soft">{posts.map(post => postWords[post]).join(', ')}</span>
      </summary>
      {edits ? (
        <Fields indicator={indicator} onChange={onChange} />
      ) : (
        <ol className="levels">
          {levels.map((level, at) => (
            <li key={at}>{level}</li>
          ))}
        </ol>
      )}
      {keeps && (
        <div className="acts">
          {!edits && (
            <button type="button" className="btn btn-bare" onClick={() => setEdits(true)}>
              Изменить
            </button>
          )}
          <button type="button" className="btn btn-bare" onClick={() => onChange(undefined)}>
            Убрать
          </button>
        </div>
      )}
    </details>
  )
}

const Fields = ({ indicator, onChange }: { indicator: Indicator; onChange: (to: Indicator) => void }) => (
  <div className="form">
    <TextInput
      label="Показатель"
      value={indicator.title}
      onChange={event => onChange({ ...indicator, title: event.currentTarget.value })}
    />
    <fieldset className="ticks">
      <legend>Для кого</legend>
      {(['window', 'head', 'other'] as Post[]).map(post => (
        <label key={post}>
          <input
            type="checkbox"
            checked={indicator.posts.includes(post)}
            onChange={event =>
              onChange({
                ...indicator,
                posts: event.currentTarget.checked ? [...indicator.posts, post] : indicator.posts.filter(one => one !== post),
              })
            }
          />
          {postWords[post]}
        </label>
      ))}
    </fieldset>
    {indicator.levels.map((level, at) => (
      <Textarea
        key={at}
        autosize
        label={`Уровень ${at + 1}`}
        value={level}
        onChange={event =>
          onChange({ ...indicator, levels: indicator.levels.map((one, i) => (i === at ? event.currentTarget.value : one)) })
        }
      />
    ))}
  </div>
)
