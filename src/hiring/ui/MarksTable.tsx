// Marks of all, question by question, with notes; the mean of each value beside its weight.
import { counted } from '#calendar/plural.ts'
import { valueWords } from '#reviews/rules/words.ts'
import type { Candidate, Marked, Question } from '../model.ts'
import { markWords } from '../rules/words.ts'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'

type Props = { candidate: Pick<Candidate, 'means' | 'requirements' | 'score' | 'questions'>; marked: readonly Marked[] }

export const MarksTable = ({ candidate: { means, requirements, score, questions }, marked }: Props) => (
  <>
    <ul className="hiring-means" aria-hidden>
      {means.map(({ value, mean }) => (
        <li key={value}>
          <span>{valueWords[value]}</span>
          <span className="funnel-track">
            <i style={{ width: `${mean * 20}%` }} />
          </span>
          <b className="num">{markWords(mean)}</b>
        </li>
      ))}
    </ul>
    {score !== null && (
      <p>
        С учётом весов: <b>{markWords(score)}</b> из 5. Это подсказка, решают люди по ответам.
      </p>
    )}
    <PlotTable
      title="Таблица по ценностям"
      head={['Ценность', 'Вес', 'Средняя', 'Отметок']}
      rows={means.map(({ value, mean, count }) => [
        valueWords[value],
        requirements.find(one => one.value === value)?.weight ?? 0,
        markWords(mean),
        count,
      ])}
    />
    <AnswerMarks questions={questions} marked={marked} />
  </>
)

/** Each question with what everybody marked; answers that are heard differently are told by a word. */
export const AnswerMarks = ({ questions, marked }: { questions: readonly Question[]; marked: readonly Marked[] }) => (
  <ol className="hiring-answers">
    {questions.map(({ code, text, anchors }) => {
      const marks = marked.find(one => one.code === code)?.marks ?? []
      const spread =
        marks.length > 1 ? Math.max(...marks.map(({ mark }) => mark)) - Math.min(...marks.map(({ mark }) => mark)) : 0
      return (
        <li key={code}>
          <p>{text}</p>
          {spread > 1 && (
            <p className="state soon">разошлись на {counted(spread, 'отметку', 'отметки', 'отметок')}: обсудите этот ответ</p>
          )}
          <ul>
            {marks.map(({ by, mark, note }) => (
              <li key={by}>
                <b className="num">{mark}</b>
                <span>
                  {by} <small>{anchors[mark - 1]}</small>
                  {note && <small>«{note}»</small>}
                </span>
              </li>
            ))}
          </ul>
        </li>
      )
    })}
  </ol>
)
