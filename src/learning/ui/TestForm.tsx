// A test: questions with one or several right options; after sending, which were wrong and why.
import { useState } from 'react'
import type { Reply } from '#platform/endpoint.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { learning } from '../api.ts'
import type { Lesson } from '../model.ts'
import { useAct } from './learning-state.ts'

export function TestForm({ lesson }: { lesson: Lesson }) {
  const [answers, setAnswers] = useState<number[][]>(() => lesson.questions.map(() => []))
  const [told, setTold] = useState<Reply<typeof learning.attempt>>()
  const attempt = useAct(() => send(learning.attempt, { params: { id: lesson.id }, body: { id: uuid7(), answers } }), setTold)
  const choose = (question: number, option: number, several: boolean) => {
    setTold(undefined)
    setAnswers(before =>
      before.map((chosen, i) => {
        if (i !== question) return chosen
        if (!several) return [option]
        return chosen.includes(option) ? chosen.filter(one => one !== option) : [...chosen, option]
      }),
    )
  }
  const left = answers.filter(chosen => chosen.length === 0).length
  return (
    <form
      className="learning-test"
      onSubmit={event => {
        event.preventDefault()
        if (left === 0) attempt.mutate(undefined)
      }}
    >
      <p className="soft">
        Нужно {lesson.passMark} верных из 100. {lesson.score !== null && `Лучший результат: ${lesson.score}.`}
      </p>
      {lesson.questions.map(({ ask, options, several }, i) => {
        const wrong = told?.wrong.find(({ question }) => question === i)
        return (
          <fieldset key={i} data-wrong={wrong !== undefined}>
            <legend>
              {i + 1}. {ask} {several && <small>Верных несколько</small>}
            </legend>
            {options.map((option, j) => (
              <label key={j}>
                <input
                  type={several ? 'checkbox' : 'radio'}
                  name={`${lesson.id}-${i}`}
                  checked={answers[i]?.includes(j) ?? false}
                  onChange={() => choose(i, j, several)}
                />{' '}
                {option}
              </label>
            ))}
            {wrong && <p className="learning-remark">Пока неверно. {wrong.why}</p>}
          </fieldset>
        )
      })}
      <div role="status">
        {told && (
          <p className={`state ${told.passed ? 'ok' : 'soon'}`}>
            {told.passed
              ? `Тест пройден: ${told.score} из 100`
              : `Пока ${told.score} из 100. Посмотрите отмеченное и попробуйте ещё раз`}
          </p>
        )}
      </div>
      {attempt.error && <Trouble error={attempt.error} />}
      <button className="btn btn-main" aria-disabled={left > 0} disabled={attempt.isPending}>
        Проверить
      </button>
      {left > 0 && <p className="soft">Осталось ответить: {left}</p>}
    </form>
  )
}
