// «Мои знания»: what one remembers by clause, how fast it fades, week by week; and what became of one's remarks.
import { Link } from '@tanstack/react-router'
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import type { ClauseKnown, Progress } from '../model.ts'
import { clauseWords, percent } from '../rules/words.ts'
import { CurvePlot } from './CurvePlot.tsx'
import { OwnDisputes } from './Disputes.tsx'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'
import { useProgress } from './practice-state.ts'
import './Practice.css'

export function Page() {
  const progress = useProgress()
  return (
    <main className="page practice">
      <p className="back">
        <Link to="/practice">Пять минут</Link>
      </p>
      <h1>Мои знания</h1>
      <p className="lead">Эту страницу видите только Вы. В аттестацию и в оценку работы отсюда ничего не попадает.</p>
      {progress.error && !progress.data && <Trouble error={progress.error} onRetry={() => void progress.refetch()} />}
      {progress.isPending && <Waiting lines={8} />}
      {progress.data && (progress.data.met === 0 ? <Nothing /> : <Known progress={progress.data} />)}
      <OwnDisputes />
    </main>
  )
}

const Nothing = () => (
  <Empty>
    <p>Здесь появятся пункты, которые Вы помните, и те, что пора повторить. Начните с пяти минут.</p>
    <Link className="btn btn-main" to="/practice">
      Начать
    </Link>
  </Empty>
)

function Known({ progress: { clauses, curve, weeks, met, all } }: { progress: Progress }) {
  return (
    <>
      <section aria-labelledby="curve">
        <h2 id="curve">Если не повторять</h2>
        <p className="soft">
          Знакомы {met} из {all}. Пунктир: когда вспоминается девять из десяти, вопрос возвращается.
        </p>
        <CurvePlot curve={curve} />
        <PlotTable
          title="Таблица по дням"
          head={['День', 'Вспомните']}
          rows={curve
            .filter(({ day }) => day % 10 === 0)
            .map(({ day, recall }) => [day === 0 ? 'сегодня' : `через ${day}`, percent(recall)])}
        />
      </section>
      <section aria-labelledby="by-clause">
        <h2 id="by-clause">По пунктам</h2>
        <ul className="practice-known">
          {clauses.map(one => (
            <KnownRow key={one.clause} known={one} />
          ))}
        </ul>
      </section>
      <Weeks weeks={weeks} />
    </>
  )
}

const KnownRow = ({ known: { clause, all, met, due, recall } }: { known: ClauseKnown }) => (
  <li>
    <Link to="/code/clauses/$id" params={{ id: clause }}>
      {clauseWords(clause)}
    </Link>
    <span className="bar" aria-hidden>
      <i style={{ width: `${(recall ?? 0) * 100}%` }} />
    </span>
    <span className="num">{recall === null ? 'ещё не спрашивали' : percent(recall)}</span>
    <small>
      знакомы {met} из {all}
      {due > 0 && `, пора повторить: ${due}`}
    </small>
  </li>
)

/** Columns: answers of the week, the dark part right at once. */
function Weeks({ weeks }: { weeks: Progress['weeks'] }) {
  const most = Math.max(1, ...weeks.map(({ answers }) => answers))
  const total = weeks.reduce((sum, { answers }) => sum + answers, 0)
  const tall = (count: number) => (count / most) * 96
  const year = yearOf(weeks.at(-1)!.from)
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks">По неделям</h2>
      <svg className="weeks" viewBox="0 0 640 132" role="img" aria-label={`Ответов за ${weeks.length} недель: ${total}`}>
        {weeks.map(({ from, answers, good }, i) => (
          <g key={from}>
            <rect x={i * 53 + 6} y={104 - tall(answers)} width="34" height={tall(answers)} rx="3" fill="var(--plot-mute)" />
            <rect x={i * 53 + 6} y={104 - tall(good)} width="34" height={tall(good)} rx="3" fill="var(--plot-1)" />
            {i % 2 === 1 && (
              <text x={i * 53 + 23} y="124" textAnchor="middle">
                {numericDay(from, year)}
              </text>
            )}
          </g>
        ))}
        <path d="M0 104.500H640" stroke="var(--line-2)" />
      </svg>
      <p className="soft">Тёмная часть столбца: верно сразу.</p>
      <PlotTable
        title="Таблица по неделям"
        head={['Неделя с', 'Ответов', 'Верно сразу']}
        rows={weeks.map(({ from, answers, good }) => [numericDay(from, year), answers, good])}
      />
    </section>
  )
}
