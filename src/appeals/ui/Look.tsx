// What the paper becomes as it is typed: whether the law counts it, by when it is answered, its questions, earlier ones.
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { shortDay } from '#calendar/day-words.ts'
import { call } from '#platform/web/call.ts'
import { appeals } from '../api.ts'
import { EarlierText } from './EarlierList.tsx'
import type { NewPaper } from './new-paper.ts'

export function Look({ paper }: { paper: NewPaper }) {
  const { channel, law, receivedOn, body, author } = paper
  const [asked] = useDebouncedValue({ channel, law, receivedOn, body, author }, 500)
  const look = useQuery({
    queryKey: ['appeals', 'look', asked],
    queryFn: () => call(appeals.look, { body: asked }),
    enabled: asked.receivedOn !== '',
    placeholderData: keepPreviousData,
  })
  if (!look.data) return <aside aria-label="Что получится">{look.error && <p className="wrong">{look.error.message}</p>}</aside>
  const { counts, answer, trouble, lacking, questions, earlier } = look.data
  return (
    <aside aria-label="Что получится">
      <section>
        <h2>{law === 'none' ? 'Это не обращение' : 'Срок ответа'}</h2>
        {answer && law !== 'none' && (
          <p className="due-big">
            <b>{shortDay(answer.due, 0)}</b>
            <span className="soft">
              {answer.why}. {answer.source}
            </span>
          </p>
        )}
        {trouble ? (
          <p className="wrong" role="status">
            {trouble}
          </p>
        ) : (
          <p className="soft">
            {counts.why}. {counts.advice} <span className="source">{counts.source}</span>
          </p>
        )}
        {lacking.length > 0 && law !== 'none' && paper.form !== 'anonymous' && (
          <p className="soft">Пока не хватает: {lacking.join(', ')}. Без этого закон разрешает не отвечать.</p>
        )}
      </section>
      <section>
        <h2>Вопросы в тексте</h2>
        {questions.length === 0 ? (
          <p className="soft">Появятся, когда введёте текст. Поправить можно после регистрации.</p>
        ) : (
          <ol className="questions">
            {questions.map(question => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        )}
      </section>
      {earlier.length > 0 && (
        <section>
          <h2>Этот автор уже писал</h2>
          <ul className="earlier">
            {earlier.map(one => (
              <li key={one.id}>
                <EarlierText one={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}
