// «Как прошли события»: who came of those signed up, how it was liked, with numbers; few answers make no claim.
import { Link } from '@tanstack/react-router'
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import type { Turnout } from '../model.ts'
import { RoomLinks } from './RoomLinks.tsx'
import { useToday, useTurnout } from './gatherings-state.ts'
import './Gatherings.css'

export function Page() {
  const found = useTurnout()
  const year = yearOf(useToday())
  const day = (at: string) => numericDay(at.slice(0, 10), year)
  const liked = ({ liked: mean, answers }: Turnout) =>
    mean === null ? `мало данных: ${answers}` : `${mean.toFixed(1).replace('.', ',')} по ${answers} ответам`
  return (
    <main className="page gatherings">
      <h1>Как прошли события</h1>
      <RoomLinks />
      <p className="lead">
        Серая полоса: сколько коллег записалось. Закрашено: сколько пришло. Оценку пишем, когда ответов хватает.
      </p>
      {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting lines={6} />}
      {found.data?.length === 0 && (
        <Empty>
          <p>Здесь будет видно, сколько людей пришло и как понравилось. Появится после первого события.</p>
        </Empty>
      )}
      <ul className="gatherings-turnout">
        {found.data?.map(one => (
          <li key={one.id}>
            <Link to="/gatherings/$id" params={{ id: one.id }}>
              {one.title}
            </Link>
            <Bar one={one} most={Math.max(1, ...found.data.map(({ signed }) => signed))} />
            <small>
              {day(one.startsAt)} · пришли {one.came} из {one.signed} · понравилось: {liked(one)}
            </small>
          </li>
        ))}
      </ul>
      {found.data && found.data.length > 0 && (
        <PlotTable
          title="Таблица"
          head={['Событие', 'День', 'Записались', 'Пришли', 'Ответили', 'Понравилось']}
          rows={found.data.map(one => [one.title, day(one.startsAt), one.signed, one.came, one.answers, liked(one)])}
        />
      )}
    </main>
  )
}

/** Those who came, within those who signed up. */
const Bar = ({ one: { title, signed, came }, most }: { one: Turnout; most: number }) => (
  <svg viewBox="0 0 300 14" preserveAspectRatio="none" role="img" aria-label={`${title}: пришли ${came} из ${signed}`}>
    <rect y="2" width={(300 * signed) / most} height="10" rx="2" fill="var(--plot-grid)" />
    <rect y="2" width={(300 * came) / most} height="10" rx="2" fill="var(--plot-1)" />
  </svg>
)
