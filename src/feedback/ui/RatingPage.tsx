// The rating on a telephone or the terminal: did we help, was it easy, a word if one likes; once per visit.
import { useEffect, useState, type FormEvent } from 'react'
import { momentWords } from '#calendar/moment-words.ts'
import { NoNetwork, Refused, call, send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { light } from '#platform/web/light.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { feedback } from '../api.ts'
import type { Asked, Ease } from '../model.ts'
import './Rating.css'

const asked = light<typeof feedback.asked>('GET', '/api/ratings/:code')
const answer = light<typeof feedback.answer>('POST', '/api/ratings/:code')

/** The page lives for minutes: «сегодня» is that of its opening. */
const openedAt = Date.now()

const marks = ['совсем нет', 'скорее нет', 'отчасти', 'хорошо', 'отлично']
const eases: Record<Ease, string> = {
  easy: 'Легко',
  'rather-easy': 'Скорее легко',
  'rather-hard': 'Скорее сложно',
  hard: 'Сложно',
}

export default function RatingPage({ code }: { code: string }) {
  const [visit, setVisit] = useState<Asked>()
  const [trouble, setTrouble] = useState('')
  useEffect(() => {
    document.title = 'Как прошёл приём?'
    call(asked, { params: { code } }).then(setVisit, error => setTrouble((error as Error).message))
  }, [code])
  if (trouble)
    return (
      <main className="rating">
        <h1>Оценка</h1>
        <p className="visit" role="alert">
          {trouble}
        </p>
      </main>
    )
  if (!visit)
    return (
      <main className="rating">
        <h1>Оценка</h1>
        <p className="visit">Загружаем</p>
      </main>
    )
  return (
    <div className="rating">
      <header className="rating-brand">
        <Icon name="loop" />
        {visit.centreTitle}
      </header>
      {visit.answered ? <Thanks visit={visit} /> : <Form code={code} visit={visit} onAnswered={setVisit} />}
    </div>
  )
}

const Thanks = ({ visit }: { visit: Asked }) => (
  <main>
    <h1>Спасибо, ответ записали</h1>
    {visit.followUpAt ? (
      <p className="visit">
        Нам жаль, что вышло не так. Начальник отдела свяжется с Вами:{' '}
        {momentWords(Date.parse(visit.followUpAt), { now: openedAt, zone: visit.timeZone }).replace(' в ', ' до ')}.
      </p>
    ) : (
      <p className="visit">Оценка останется без изменений. Больше ничего делать не нужно.</p>
    )}
  </main>
)

function Form({ code, visit, onAnswered }: { code: string; visit: Asked; onAnswered: (visit: Asked) => void }) {
  const [satisfaction, setSatisfaction] = useState<number>()
  const [ease, setEase] = useState<Ease>()
  const [comment, setComment] = useState('')
  const [wrong, setWrong] = useState('')
  const [key] = useState(uuid7)
  const give = async (event: FormEvent) => {
    event.preventDefault()
    if (!satisfaction || !ease) return setWrong('Отметьте оба ответа: помогли ли и было ли легко.')
    setWrong('')
    const givenBy = new URLSearchParams(location.search).has('terminal') ? 'terminal' : 'link'
    try {
      onAnswered(await send(answer, { params: { code }, body: { satisfaction, ease, comment, givenBy } }, key))
    } catch (error) {
      if (error instanceof Refused && error.code === 'already') return onAnswered({ ...visit, answered: true })
      setWrong(error instanceof NoNetwork ? error.message : (error as Error).message)
    }
  }
  return (
    <form onSubmit={event => void give(event)}>
      <main>
        <h1>{visit.clientAddress ? `${visit.clientAddress}, как прошёл приём?` : 'Как прошёл приём?'}</h1>
        <p className="visit">
          {momentWords(Date.parse(visit.visitedAt), { now: openedAt, zone: visit.timeZone })}
          {visit.counter !== null && `, окно ${visit.counter}`}
        </p>
        <fieldset>
          <legend>
            Вам помогли?<b>{satisfaction && marks[satisfaction - 1]}</b>
          </legend>
          <div className="five">
            {marks.map((word, i) => (
              <label key={word}>
                <input
                  type="radio"
                  name="satisfaction"
                  aria-label={`${i + 1}, ${word}`}
                  checked={satisfaction === i + 1}
                  onChange={() => (setSatisfaction(i + 1), setWrong(''))}
                />
                {i + 1}
              </label>
            ))}
          </div>
          <p className="ends">
            <span>Совсем нет</span>
            <span>Отлично</span>
          </p>
        </fieldset>
        <fieldset>
          <legend>Решить вопрос было легко?</legend>
          <div className="four">
            {(Object.keys(eases) as Ease[]).map(one => (
              <label key={one}>
                <input type="radio" name="ease" checked={ease === one} onChange={() => (setEase(one), setWrong(''))} />
                {ease === one && <Icon name="check" />}
                {eases[one]}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend id="words">Что запомнилось? Можно не писать</legend>
          <textarea aria-labelledby="words" maxLength={2000} value={comment} onChange={event => setComment(event.target.value)} />
        </fieldset>
        <div className="send">
          <p role="alert" className="rating-wrong">
            {wrong}
          </p>
          <button type="submit" className="btn btn-main">
            Отправить
          </button>
          <p>Ответ увидят начальник отдела и Ваш специалист. На услуги он не влияет.</p>
        </div>
      </main>
    </form>
  )
}
