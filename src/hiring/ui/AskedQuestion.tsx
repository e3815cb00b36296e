// One question: what is heard at each mark, keys 1–5, a note on the answer; a note that is stopped stays on the screen.
import { send } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { valueWords } from '#reviews/rules/words.ts'
import { interviews } from '../api.ts'
import type { Question } from '../model.ts'
import { useAct } from './hiring-state.ts'

type Props = {
  id: string
  question: Question
  place: number
  kept: { mark: number; note: string } | undefined
  /** As it is typed; the page keeps it while another question is looked at. */
  note: string
  onNote: (note: string) => void
  onNext: () => void
  onBack: () => void
}

export function AskedQuestion({
  id,
  question: { code, text, value, anchors },
  place,
  kept,
  note,
  onNote,
  onNext,
  onBack,
}: Props) {
  const save = useAct((mark: number) => send(interviews.mark, { params: { id, question: code }, body: { mark, note } }))
  const pick = (mark: number) => save.mutate(mark)
  useKeys([
    ...anchors.map((anchor, at) => ({ code: `Digit${at + 1}`, does: `Отметка ${at + 1}: ${anchor}`, run: () => pick(at + 1) })),
    { code: 'Enter', does: 'Следующий вопрос', run: onNext },
    { code: 'Alt+ArrowUp', does: 'Прошлый вопрос', run: onBack },
  ])
  const unsaved = note !== (kept?.note ?? '')
  return (
    <section className="hiring-question">
      <h2>
        Вопрос {place} <small>{valueWords[value]}</small>
      </h2>
      <p className="hiring-voice">{text}</p>
      <fieldset>
        <legend>Что услышали</legend>
        {anchors.map((anchor, at) => (
          <label key={anchor} data-picked={kept?.mark === at + 1}>
            <input type="radio" name={code} checked={kept?.mark === at + 1} onChange={() => pick(at + 1)} />
            <Kbd code={`Digit${at + 1}`} />
            <span>{anchor}</span>
          </label>
        ))}
      </fieldset>
      <label className="field">
        <span>Заметка: что человек сказал и сделал</span>
        <textarea
          rows={2}
          maxLength={1000}
          value={note}
          onChange={event => onNote(event.target.value)}
          onBlur={() => kept && unsaved && pick(kept.mark)}
        />
      </label>
      {save.error && <Trouble error={save.error} />}
      <div className="hiring-acts">
        <button type="button" className="btn" data-main onClick={onNext}>
          Дальше <Kbd code="Enter" />
        </button>
        {unsaved ? (
          <span className="soft">{kept ? 'Заметка ещё не сохранена' : 'Заметка сохранится с отметкой'}</span>
        ) : (
          kept && <span className="soft">Сохранено</span>
        )}
      </div>
    </section>
  )
}
