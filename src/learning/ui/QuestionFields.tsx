// Questions of a test being written: options, which are right, and why.
import { TextField } from '#staff/ui/TextField.tsx'
import type { Question } from '../model.ts'

type Props = { questions: Question[]; onChange: (questions: Question[]) => void }

export function QuestionFields({ questions, onChange }: Props) {
  const change = (i: number, question: Partial<Question>) =>
    onChange(questions.map((one, j) => (i === j ? { ...one, ...question } : one)))
  return (
    <>
      {questions.map((question, i) => (
        <fieldset key={i} className="learning-question">
          <legend>Вопрос {i + 1}</legend>
          <TextField label="О чём спросить" value={question.ask} onChange={ask => change(i, { ask })} max={500} />
          {question.options.map((option, j) => (
            <div key={j} className="learning-option">
              <input
                type="checkbox"
                aria-label={`Вариант ${j + 1} верный`}
                checked={question.right.includes(j)}
                onChange={() =>
                  change(i, {
                    right: question.right.includes(j) ? question.right.filter(one => one !== j) : [...question.right, j],
                  })
                }
              />
              <input
                className="plain"
                aria-label={`Вопрос ${i + 1}, вариант ${j + 1}`}
                value={option}
                maxLength={300}
                onChange={event => change(i, { options: question.options.map((one, k) => (k === j ? event.target.value : one)) })}
              />
            </div>
          ))}
          <p className="soft">Отметьте верные.</p>
          {question.options.length < 8 && (
            <button type="button" className="btn btn-bare" onClick={() => change(i, { options: [...question.options, ''] })}>
              Ещё вариант
            </button>
          )}
          <TextField
            label="Почему так"
            hint="Увидит тот, кто ошибся"
            value={question.why}
            onChange={why => change(i, { why })}
            max={600}
          />
          {questions.length > 1 && (
            <button type="button" className="btn btn-bare" onClick={() => onChange(questions.filter((_, j) => j !== i))}>
              Убрать вопрос {i + 1}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        className="btn"
        onClick={() => onChange([...questions, { ask: '', options: ['', ''], right: [0], why: '' }])}
      >
        Ещё вопрос
      </button>
    </>
  )
}
