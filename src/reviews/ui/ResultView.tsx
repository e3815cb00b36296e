// A result as its person or whoever agrees it sees it: radar, indicators, clients, comments, agreed marks with grounds.
import { useState } from 'react'
import { dayWords, numericDay } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { useMe } from '#staff/ui/me.ts'
import { values, type Final, type Result } from '../model.ts'
import { markWords, sideWords, valueWords } from '../rules/words.ts'
import { cellWords, Radar } from './Radar.tsx'
import { TrendPlot } from './TrendPlot.tsx'

const allSides = ['self', 'head', 'colleague', 'subordinate'] as const

export function ResultView({ result }: { result: Result }) {
  const { profile, clients, trend, finals, cycle } = result
  const seen = allSides.filter(side => profile.some(({ sides }) => sides[side] !== null))
  return (
    <>
      <div className="result-top">
        <Radar profile={profile} />
        <div>
          <h2>Отметки начальников</h2>
          <Finals finals={finals} />
          <h2>Клиенты</h2>
          <p>
            {clients.count === 0
              ? 'За эти месяцы клиенты не оценивали разговоры.'
              : clients.mean === null
                ? `Мало данных: оценок ${clients.count}, вывод делаем с ${clients.least}.`
                : `В среднем ${markWords(clients.mean)} из 5, оценок ${clients.count}.`}
          </p>
        </div>
      </div>
      <p className="soft">
        Группу показываем, когда ответили не меньше {cycle.least}. Прочерк: ответов меньше или никого не спрашивали. В скобках
        число ответов.
      </p>
      <h2>По показателям</h2>
      {profile.map(({ value, indicators }) => (
        <details className="value" key={value}>
          <summary>
            <b>{valueWords[value]}</b> <span className="num">{markWords(profile.find(one => one.value === value)!.others)}</span>
          </summary>
          <ul>
            {indicators.map(({ code, title, sides }) => (
              <li key={code}>
                <span>{title}</span>
                <small>{seen.map(side => `${sideWords[side]} ${cellWords(sides[side])}`).join(' · ')}</small>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <Comments result={result} />
      <h2>От оценки к оценке</h2>
      <TrendPlot trend={trend} />
      {result.seenBy.length > 0 && (
        <p className="soft seen">
          Ваш итог смотрели: {result.seenBy.map(({ name, day }) => `${name} ${numericDay(day, 0)}`).join(', ')}.
        </p>
      )}
    </>
  )
}

function Comments({ result: { headComment, comments, cycle } }: { result: Result }) {
  const groups = (['colleague', 'subordinate'] as const).filter(side => comments[side].length > 0)
  return (
    <>
      <h2>Что написали</h2>
      {headComment && (
        <blockquote>
          <p>{headComment}</p>
          <small>{sideWords.head}</small>
        </blockquote>
      )}
      {groups.map(side => (
        <section key={side} aria-label={sideWords[side]}>
          <p className="soft">{sideWords[side]}, порядок случайный</p>
          {comments[side].map(comment => (
            <blockquote key={comment}>
              <p>{comment}</p>
            </blockquote>
          ))}
        </section>
      ))}
      {groups.length === 0 && <p className="soft">Слова коллег показываем, когда их не меньше {cycle.least}.</p>}
    </>
  )
}

function Finals({ finals }: { finals: readonly Final[] }) {
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  if (finals.length === 0) return <p className="soft">Пока не согласованы.</p>
  const history = values.flatMap(value => {
    const rows = finals.filter(one => one.value === value)
    return rows.length === 0 ? [] : [[value, rows] as const]
  })
  return (
    <ul className="finals">
      {history.map(([value, rows]) => {
        const { mark, ground, agreedBy, agreedAt } = rows.at(-1)!
        const earlier = rows.slice(0, -1)
        return (
          <li key={value}>
            <b>{valueWords[value]}</b> <b className="num">{mark}</b>
            <p>{ground}</p>
            <small>
              {agreedBy}, {dayWords(todayAt({ now: agreedAt, zone }), today)}
              {earlier.length > 0 && `. Раньше: ${earlier.map(one => `${one.mark} (${one.ground})`).join('; ')}`}
            </small>
          </li>
        )
      })}
    </ul>
  )
}
