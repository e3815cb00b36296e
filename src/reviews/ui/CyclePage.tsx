// «Участники оценки»: who is asked about whom, whether it came, and the two turns of the cycle.
import { NativeSelect } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useLive } from '#platform/web/live.ts'
import { useColleagues } from '#staff/ui/colleagues.ts'
import { cycle } from '../api.ts'
import { askedColumns } from '../list-columns.ts'
import type { Asked, RunCycle } from '../model.ts'
import { sideWords, stateWords } from '../rules/words.ts'
import { useRun, useWrite } from './review-state.ts'
import './Reviews.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const run = useRun(id)
  useLive([`review-forms:${id}`, `review-marks:${id}`], () => void run.refetch())
  return (
    <main className="page reviews">
      <p className="back">
        <Link to="/reviews/cycles">Оценка людей</Link>
      </p>
      {run.error && !run.data && <Trouble error={run.error} onRetry={() => void run.refetch()} />}
      {run.isPending && <Waiting lines={8} />}
      {run.data && <Shown run={run.data} onTaken={() => void run.refetch()} />}
    </main>
  )
}

function Shown({ run: { cycle: one, asked }, onTaken }: { run: RunCycle; onTaken: () => void }) {
  const sent = asked.filter(form => form.sent).length
  const people = [...Map.groupBy(asked, form => form.subjectId).values()]
  const listPath = cycle.list.path.replace(':id', one.id)
  const taking = {
    title: 'Добавить из файла',
    columns: askedColumns,
    send: (body: Parameters<typeof call<typeof cycle.take>>[1]['body']) => call(cycle.take, { params: { id: one.id }, body }),
    onTaken,
  }
  return (
    <>
      <h1>{one.title}</h1>
      <p className="lead">
        {stateWords[one.state]}, ответы по {numericDay(one.untilOn, 0)}. Группу показываем от {one.least} ответов. Что ответили,
        здесь не видно.
      </p>
      <p className="figure">
        <b className="num">{sent}</b> из {asked.length} листов пришли
      </p>
      <Turns run={{ cycle: one, asked }} />
      <ListFiles href={listPath} {...(one.state === 'open' && { taking })} />
      <h2>Кого спрашиваем</h2>
      {people.map(forms => (
        <Person key={forms.at(0)!.subjectId} cycleId={one.id} forms={forms} open={one.state === 'open'} least={one.least} />
      ))}
    </>
  )
}

function Turns({ run: { cycle: one, asked } }: { run: RunCycle }) {
  const close = useWrite(cycle.close)
  const show = useWrite(cycle.show)
  const error = close.error ?? show.error
  const params = { id: one.id }
  const left = asked.filter(form => !form.sent).length
  return (
    <>
      {error && <Trouble error={error} />}
      <div className="acts">
        {one.state === 'open' && (
          <>
            <button type="button" className="btn btn-main" disabled={close.isPending} onClick={() => close.mutate({ params })}>
              Закончить сбор ответов
            </button>
            {left > 0 && <span className="soft">Не пришло: {left}. Потом их уже не примем.</span>}
          </>
        )}
        {one.state !== 'open' && (
          <Link className="btn" to="/reviews/cycles/$id/calibration" params={params}>
            Согласование отметок
          </Link>
        )}
        {one.state === 'calibration' && (
          <button type="button" className="btn btn-main" disabled={show.isPending} onClick={() => show.mutate({ params })}>
            Открыть итоги людям
          </button>
        )}
      </div>
    </>
  )
}

type PersonProps = { cycleId: string; forms: readonly Asked[]; open: boolean; least: number }

function Person({ cycleId, forms, open, least }: PersonProps) {
  const unask = useWrite(cycle.unask)
  const { subject, department, subjectId } = forms.at(0)!
  const few = (['colleague', 'subordinate'] as const).filter(side => {
    const count = forms.filter(form => form.side === side).length
    return count > 0 && count < least
  })
  return (
    <details className="value">
      <summary>
        <b>{subject}</b>
        <span className="soft">
          {department}, пришло {forms.filter(form => form.sent).length} из {forms.length}
          {few.length > 0 && `; ${few.map(side => sideWords[side]).join(', ')}: мало, не покажем`}
        </span>
      </summary>
      {unask.error && <Trouble error={unask.error} />}
      <ul>
        {forms.map(form => (
          <li key={form.id}>
            <span>
              {form.reviewer} <small>{sideWords[form.side]}</small>
            </span>
            <span className="acts">
              <span className="soft">
                {form.sent && <Icon name="check" />} {form.sent ? 'ответ есть' : 'ждём'}
              </span>
              {open && !form.sent && form.side !== 'self' && (
                <button
                  type="button"
                  className="btn btn-bare"
                  aria-label={`Не спрашивать: ${form.reviewer}`}
                  disabled={unask.isPending}
                  onClick={() => unask.mutate({ params: { id: cycleId, formId: form.id } })}
                >
                  Не спрашивать
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {open && <AskForm cycleId={cycleId} subjectId={subjectId} asked={forms.map(form => form.reviewerId)} />}
    </details>
  )
}

function AskForm({ cycleId, subjectId, asked }: { cycleId: string; subjectId: string; asked: readonly string[] }) {
  const people = useColleagues()
  const [reviewerId, setReviewer] = useState('')
  const [side, setSide] = useState<'head' | 'colleague' | 'subordinate'>('colleague')
  const ask = useWrite(cycle.ask, () => setReviewer(''))
  const free = people.data?.filter(one => one.leftOn === null && !asked.includes(one.id)) ?? []
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault()
        ask.mutate({ params: { id: cycleId }, body: { id: uuid7(), subjectId, reviewerId, side } })
      }}
    >
      <div className="form-row">
        <NativeSelect
          size="md"
          label="Спросить ещё"
          value={reviewerId}
          data={[
            { value: '', label: 'Выберите человека' },
            ...free.map(({ id, surname, name }) => ({ value: id, label: `${surname} ${name}` })),
          ]}
          onChange={event => setReviewer(event.currentTarget.value)}
        />
        <NativeSelect
          size="md"
          label="Сторона"
          value={side}
          data={(['colleague', 'subordinate', 'head'] as const).map(value => ({ value, label: sideWords[value] }))}
          onChange={event => setSide(event.currentTarget.value as 'colleague')}
        />
      </div>
      {ask.error && <Trouble error={ask.error} />}
      <div className="acts">
        <button type="submit" className="btn" disabled={ask.isPending || !reviewerId}>
          Спросить
        </button>
      </div>
    </form>
  )
}
