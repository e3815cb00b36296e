// «Ожидание»: the plot, its table by hour, and what the day and the weeks before come to.
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import type { DepartmentDay, Share, Trend } from '../model.ts'
import { fewWords, minuteWords, outOf, percentSpan, percentWords, upToWords } from '../rules/words.ts'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'
import { TrendBars } from './TrendBars.tsx'
import { WaitKey } from './WaitKey.tsx'
import { marksAtMost, WaitPlot } from './WaitPlot.tsx'

type Props = { day: DepartmentDay; trend: Trend | undefined; zone: string }

export function WaitSection({ day, trend, zone }: Props) {
  const { exceptions } = day
  const { all, hours, points } = day.waits
  return (
    <section className="wait" aria-labelledby="wait-title">
      <h2 id="wait-title">
        Ожидание{' '}
        <span>
          {points.length > marksAtMost
            ? 'сколько пришло за час'
            : 'каждый знак — один человек: когда пришёл и сколько минут ждал'}
        </span>
      </h2>
      <div>
        {points.length === 0 ? <NobodyYet day={day} /> : <WaitPlot day={day} zone={zone} />}
        <div className="tables">
          {points.length <= marksAtMost && <WaitKey points={points} />}
          {points.length > 0 && (
            <PlotTable
              title="Таблица по часам"
              head={['Пришли в', 'Человек', 'Половина ждала до', 'Дольше всех', 'Дольше нормы']}
              rows={hours.map(({ hour, came, middle, longest, beyond }) => [
                `${hour}:00–${hour + 1}:00`,
                came,
                minuteWords(middle),
                minuteWords(longest),
                beyond,
              ])}
            />
          )}
          {trend && <WeeksTable trend={trend} />}
          {exceptions.count > 0 && (
            <PlotTable
              title={`Вне очереди: ${exceptions.count} из ${exceptions.calls}`}
              head={['Почему вызвали вне очереди', 'Сколько раз']}
              rows={exceptions.reasons.map(({ text, count }) => [text, count])}
            />
          )}
        </div>
      </div>
      <dl className="sum">
        <div className="big">
          <dt>дождались в норме</dt>
          <dd>
            {all.within.share === null ? (
              <span className="few">{fewWords(all.within.of, 'человек', 'человека', 'человек')}</span>
            ) : (
              <>
                {percentWords(all.within.share)}
                <span>
                  {outOf(all.within)}, вернее всего {percentSpan(all.within.interval!)}
                </span>
              </>
            )}
          </dd>
        </div>
        {all.median !== null && (
          <>
            <div>
              <dt>медиана</dt>
              <dd>{minuteWords(all.median)}</dd>
            </div>
            <div>
              <dt>у 9 из 10</dt>
              <dd>{upToWords(all.ninth!)}</dd>
            </div>
          </>
        )}
        {trend?.days[0] && (
          <div className="weeks">
            <dt>в норме за четыре недели</dt>
            <dd>
              <TrendBars days={trend.days} day={day.day} />
            </dd>
            <dd className="ends">
              <span>{numericDay(trend.days[0].day, yearOf(day.day))}</span>
              <span>{day.day === day.today ? 'сегодня' : numericDay(day.day, yearOf(day.day))}</span>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function NobodyYet({ day: { day, today, waits } }: { day: DepartmentDay }) {
  return (
    <div className="empty nobody">
      <p>{day === today ? 'Сегодня ещё никто не брал талон.' : 'В этот день талонов не брали.'}</p>
      <p>
        Здесь появится знак на каждого, кто пришёл: когда и сколько ждал. Норма {waits.norms.live} минут, по записи{' '}
        {waits.norms.booked}.
      </p>
    </div>
  )
}

function WeeksTable({ trend }: { trend: Trend }) {
  return (
    <PlotTable
      title="Таблица по неделям"
      head={['Неделя', 'Вызвали', 'В норме', 'Медиана', 'У 9 из 10', 'Обещания в срок', 'Вне очереди']}
      rows={trend.weeks.map(({ from, to, waits, onTime, exceptions, calls }) => [
        `${numericDay(from, yearOf(to))} – ${numericDay(to, yearOf(to))}`,
        waits.called,
        shareCell(waits.within),
        waits.median === null ? 'мало данных' : minuteWords(waits.median),
        waits.ninth === null ? 'мало данных' : upToWords(waits.ninth),
        shareCell(onTime),
        `${exceptions} из ${calls}`,
      ])}
    />
  )
}

const shareCell = (share: Share): string =>
  share.share === null
    ? share.of === 0
      ? 'нет данных'
      : `мало данных, ${outOf(share)}`
    : `${percentWords(share.share)}, ${outOf(share)}, ${percentSpan(share.interval!)}`
