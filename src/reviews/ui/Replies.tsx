// What a person says of their result: a word about it, or a disagreement with an answer in a term.
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { dayWords } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import { reviews } from '../api.ts'
import type { Appeal, Result } from '../model.ts'
import { useWrite } from './review-state.ts'

export function Replies({ result: { cycle, remark, appeal } }: { result: Result }) {
  const [text, setText] = useState(remark)
  const write = useWrite(reviews.remark)
  return (
    <>
      <h2>Ваше слово</h2>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          write.mutate({ params: { id: cycle.id }, body: { text } })
        }}
      >
        <Textarea
          autosize
          minRows={2}
          label="Что Вы думаете об итоге"
          description="Прочтут начальник и директор"
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        {write.error && <Trouble error={write.error} />}
        <div className="acts">
          <button type="submit" className="btn" disabled={write.isPending || text === remark}>
            Сохранить
          </button>
          {write.isSuccess && text === remark && <span role="status">Сохранено</span>}
        </div>
      </form>
      {appeal ? <AppealShown appeal={appeal} /> : <AppealForm cycleId={cycle.id} />}
    </>
  )
}

export function AppealShown({ appeal: { text, dueOn, outcome, answer } }: { appeal: Appeal }) {
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  return (
    <section className="appeal" aria-label="Возражение">
      <p>
        <b>Не согласны:</b> {text}
      </p>
      {outcome === null ? (
        <p className="soft">Ответят не позже: {dayWords(dueOn, today)}.</p>
      ) : (
        <p>
          <b>{outcome === 'upheld' ? 'Возражение принято.' : 'Отметки оставлены.'}</b> {answer}
        </p>
      )}
    </section>
  )
}

function AppealForm({ cycleId }: { cycleId: string }) {
  const [id] = useState(uuid7)
  const [text, setText] = useState('')
  const appeal = useWrite(reviews.appeal)
  return (
    <details className="plot-table">
      <summary>Не согласны с отметками</summary>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          appeal.mutate({ params: { id: cycleId }, body: { id, text } })
        }}
      >
        <Textarea
          autosize
          minRows={2}
          label="С чем Вы не согласны"
          description="Ответит специалист по кадрам или директор, не тот, кто ставил отметку"
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        {appeal.error && <Trouble error={appeal.error} />}
        <div className="acts">
          <button type="submit" className="btn" disabled={appeal.isPending || !text.trim()}>
            Возразить
          </button>
        </div>
      </form>
    </details>
  )
}
