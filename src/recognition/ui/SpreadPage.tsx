// «Как распределено признание»: shares of groups with their interval; for a head, whom nobody has thanked for long.
import { numericDay } from '#calendar/day-words.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { IntervalBar } from '#observance/ui/IntervalBar.tsx'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import type { SpreadGroup } from '../model.ts'
import { percent } from '../rules/words.ts'
import { useHint, useSpread } from './recognition-state.ts'
import { RoomLinks } from './RoomLinks.tsx'
import './Recognition.css'

export function Page() {
  const { data, error, refetch } = useSpread()
  const me = useMe()
  return (
    <main className="page recognition">
      <h1>Как распределено признание</h1>
      <RoomLinks />
      <p className="lead">
        Чтобы никого не забыть. Здесь доли людей, а не места: сравнивать ими отделы нельзя, людей мало и работа разная.
      </p>
      {error && !data && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={8} />}
      {hasRole(me, 'head') && <ForHead />}
      {data && (
        <>
          <p className="soft">
            С {numericDay(data.sinceOn, 0)} по {numericDay(data.untilOn, 0)}. Полоса показывает, где доля лежит с учётом
            случайности. Где людей меньше десяти, сказано число. Группы меньше трёх скрыты.
          </p>
          <Groups title="По отделам" rows={data.departments} />
          <Groups title="По стажу" rows={data.service} />
        </>
      )}
    </main>
  )
}

/** Of fewer people than this a share claims too much: the count is said. */
const fewPeople = 10
const countWords = (share: number, people: number) => `${Math.round(share * people)} из ${people}`

const band = (people: number | null, share: number | null, interval: { from: number; to: number } | null) =>
  share === null || people === null || !interval
    ? 'скрыто'
    : people < fewPeople
      ? countWords(share, people)
      : `${percent(share)} (${percent(interval.from)}–${percent(interval.to)})`

const Groups = ({ title, rows }: { title: string; rows: readonly SpreadGroup[] }) => (
  <section>
    <h2>{title}</h2>
    <ul className="recognition-spread">
      <li aria-hidden className="recognition-spread-head">
        <span />
        <span>Услышали спасибо</span>
        <span>Отметила комиссия</span>
      </li>
      {rows.map(one => (
        <li key={one.title}>
          <span>
            <b>{one.title}</b>
            <small>{one.people === null ? 'меньше трёх человек' : `${one.people} чел.`}</small>
          </span>
          <Share words="Услышали спасибо" people={one.people} share={one.thanked} interval={one.thankedInterval} />
          <Share words="Отметила комиссия" people={one.people} share={one.awarded} interval={one.awardedInterval} />
        </li>
      ))}
    </ul>
    <PlotTable
      title={`Таблица: ${title.toLocaleLowerCase('ru')}`}
      head={['Группа', 'Человек', 'Услышали спасибо', 'Отметила комиссия']}
      rows={rows.map(one => [
        one.title,
        one.people ?? 'меньше 3',
        band(one.people, one.thanked, one.thankedInterval),
        band(one.people, one.awarded, one.awardedInterval),
      ])}
    />
  </section>
)

type ShareProps = { words: string; people: number | null; share: number | null; interval: { from: number; to: number } | null }

const Share = ({ words, people, share, interval }: ShareProps) => (
  <span className="recognition-share">
    <span className="vh">{words}: </span>
    {share === null || people === null || !interval ? (
      <span className="soft">скрыто</span>
    ) : people < fewPeople ? (
      <span className="num">{countWords(share, people)}</span>
    ) : (
      <>
        <IntervalBar value={share} interval={interval} from={0} to={1} />
        <span className="num">{percent(share)}</span>
      </>
    )}
  </span>
)

function ForHead() {
  const { data } = useHint(true)
  if (!data) return null
  return (
    <section className="recognition-sheet" aria-labelledby="hint">
      <h2 id="hint">Только Вам, о Вашем отделе</h2>
      {data.people.length === 0 ? (
        <p>За {data.days} дней спасибо услышал каждый.</p>
      ) : (
        <>
          <p>
            За {data.days} дней этим людям никто не сказал спасибо. Возможно, их работу просто не видно: присмотритесь. По
            алфавиту:
          </p>
          <p>{data.people.map(({ name }) => name).join(', ')}</p>
        </>
      )}
    </section>
  )
}
