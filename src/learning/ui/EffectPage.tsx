// «Что дали курсы»: shares before and after of those who took a course and of their colleagues, with samples; no claim where data is thin.
import { Icon } from '#platform/web/components/Icon.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import type { Effect } from '../model.ts'
import { indicatorWords, verdictWords } from '../rules/words.ts'
import { RoomLinks } from './RoomLinks.tsx'
import { useEffects } from './learning-state.ts'
import './Learning.css'

type Share = Effect['indicators'][number]['takers']['before']

export function Page() {
  const me = useMe()
  const effects = useEffects()
  return (
    <main className="page learning">
      <h1>Что дали курсы</h1>
      {hasRole(me, 'hr') && <RoomLinks />}
      <p className="lead">
        Шестьдесят дней до и после курса, рядом с коллегами из тех же отделов. Кто именно учился, здесь не видно. Полоска от 0 до
        100 %: точка показывает долю, светлый отрезок показывает, где она лежит с вероятностью 95 %.
      </p>
      {effects.error && <Trouble error={effects.error} onRetry={() => void effects.refetch()} />}
      {effects.isPending && <Waiting lines={6} />}
      {effects.data?.courses.length === 0 && (
        <Empty>
          <p>Здесь появятся курсы, которые прошли те, кто принимает клиентов, через две недели после окончания.</p>
        </Empty>
      )}
      {effects.data?.courses.map(one => (
        <Course key={one.courseId} effect={one} />
      ))}
    </main>
  )
}

const Course = ({ effect: { title, people, indicators } }: { effect: Effect }) => (
  <section className="learning-effect">
    <h2>
      {title} <small>прошли: {people}</small>
    </h2>
    {indicators.length === 0 && <p className="soft">У пунктов этого курса нет показателя в записях работы. Вывода не делаем.</p>}
    {indicators.map(({ kind, clause, verdict, takers, others }) => (
      <div key={kind + clause}>
        <p>
          <span className="clause">{clause}</span> {indicatorWords[kind]}:{' '}
          <span className={verdict === 'better' ? 'state ok' : verdict === 'worse' ? 'state soon' : 'soft'}>
            {verdict === 'better' && <Icon name="check" />} {verdictWords[verdict]}
          </span>
        </p>
        <table className="list">
          <thead>
            <tr>
              {['', 'До курса', 'После'].map(cell => (
                <th key={cell} scope="col">
                  {cell || <span className="vh">Кто</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(
              [
                ['Прошли курс', takers],
                ['Коллеги', others],
              ] as const
            ).map(([who, pair]) => (
              <tr key={who}>
                <th scope="row">{who}</th>
                <td>
                  <ShareCell share={pair.before} />
                </td>
                <td>
                  <ShareCell share={pair.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    ))}
  </section>
)

const percent = (part: number) => `${Math.round(part * 100)} %`

function ShareCell({ share: { count, of, share, interval } }: { share: Share }) {
  if (share === null || interval === null)
    return <span className="soft">{of === 0 ? 'мало данных' : `мало данных: ${count} из ${of}`}</span>
  const at = (x: number) => 4 + 112 * x
  return (
    <>
      {percent(share)}{' '}
      <small>
        {count} из {of}, от {percent(interval.from)} до {percent(interval.to)}
      </small>
      <svg className="learning-interval" viewBox="0 0 120 14" aria-hidden>
        <path d="M4 7H116" stroke="var(--plot-grid)" strokeWidth="2" />
        <path d={`M${at(interval.from)} 7H${at(interval.to)}`} stroke="var(--plot-1)" strokeOpacity=".32" strokeWidth="10" />
        <circle cx={at(share)} cy="7" r="3.5" fill="var(--plot-1)" />
      </svg>
    </>
  )
}
