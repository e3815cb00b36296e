// The result of a person whom one leads: what may be shown, final marks with their ground, the plan.
import { Textarea } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { cycle } from '../api.ts'
import { values, type Result, type Value } from '../model.ts'
import { markWords, valueWords } from '../rules/words.ts'
import { Points } from './Points.tsx'
import { AppealShown } from './Replies.tsx'
import { ResultView } from './ResultView.tsx'
import { useResult, useWrite } from './review-state.ts'
import './Reviews.css'

export function Page() {
  const { id = '', staffId = '' } = useParams({ strict: false })
  const result = useResult(id, staffId)
  return (
    <main className="page reviews">
      <p className="back">
        <Link to="/reviews/cycles/$id/calibration" params={{ id }}>
          Согласование отметок
        </Link>
      </p>
      {result.error && !result.data && <Trouble error={result.error} onRetry={() => void result.refetch()} />}
      {result.isPending && <Waiting lines={8} />}
      {result.data && (
        <>
          <h1>{result.data.name}</h1>
          <p className="lead">
            {result.data.position}. {result.data.cycle.title}
          </p>
          {result.data.appeal && <AppealShown appeal={result.data.appeal} />}
          <ResultView result={result.data} />
          {result.data.agrees && <Agreeing result={result.data} />}
          {result.data.remark && (
            <>
              <h2>Что говорит человек</h2>
              <p>{result.data.remark}</p>
            </>
          )}
          <Points staffId={staffId} points={result.data.points} mine={result.data.mine} cycleId={id} />
        </>
      )}
    </main>
  )
}

function Agreeing({ result }: { result: Result }) {
  const next = values.find(value => !result.finals.some(one => one.value === value)) ?? 'experience'
  const [value, setValue] = useState<Value>(next)
  return (
    <section aria-labelledby="agreeing">
      <h2 id="agreeing">Согласовать отметку</h2>
      <div className="places" role="group" aria-label="Ценности">
        {values.map(one => (
          <button
            key={one}
            type="button"
            aria-pressed={value === one}
            data-done={result.finals.some(final => final.value === one)}
            onClick={() => setValue(one)}
          >
            {valueWords[one]}
          </button>
        ))}
      </div>
      <AgreeForm key={`${value} ${numberOf(result, value)}`} result={result} value={value} />
    </section>
  )
}

const numberOf = (result: Result, value: Value) => result.finals.findLast(one => one.value === value)?.number ?? 0

function AgreeForm({ result, value }: { result: Result; value: Value }) {
  const latest = result.finals.findLast(one => one.value === value)
  const [mark, setMark] = useState<number | undefined>(latest?.mark)
  const [ground, setGround] = useState('')
  const agree = useWrite(cycle.agree)
  const line = result.profile.find(one => one.value === value)
  const save = (event: React.FormEvent) => {
    event.preventDefault()
    if (mark === undefined) return
    const params = { id: result.cycle.id, staffId: result.staffId, value }
    agree.mutate({ params, body: { after: latest?.number ?? 0, mark, ground } })
  }
  return (
    <form className="form" onSubmit={save}>
      <fieldset className="ticks in-row">
        <legend>
          {valueWords[value]}: другие видят {markWords(line?.others ?? null)}, своё мнение{' '}
          {markWords(line?.sides.self?.mean ?? null)}
        </legend>
        {[1, 2, 3, 4].map(one => (
          <label key={one}>
            <input type="radio" name="mark" checked={mark === one} onChange={() => setMark(one)} />
            {one}
          </label>
        ))}
      </fieldset>
      <Textarea
        autosize
        minRows={2}
        label="На чём основано"
        description="Человек прочтёт. Прежняя отметка и её объяснение останутся в истории"
        value={ground}
        onChange={event => setGround(event.currentTarget.value)}
      />
      {agree.error && <Trouble error={agree.error} />}
      <div className="acts">
        <button type="submit" className="btn btn-main" disabled={agree.isPending || mark === undefined || !ground.trim()}>
          Записать отметку
        </button>
      </div>
    </form>
  )
}
