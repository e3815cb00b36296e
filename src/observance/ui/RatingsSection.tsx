// «Оценки»: the mean with its interval, how the marks are spread, how easy it was, what became of low marks.
import type { Marks, Ratings, Talks } from '../model.ts'
import { answeredWords, fewWords, markScaleFrom, markSpan, markWords, outOf, percentSpan, percentWords } from '../rules/words.ts'
import { counted } from '#calendar/plural.ts'
import { IntervalBar } from './IntervalBar.tsx'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'

const channelWords: Record<Ratings['channels'][number]['channel'], string> = {
  visit: 'приём',
  call: 'телефон',
  letter: 'письма',
  mail: 'почта',
  message: 'мессенджер',
}

export function RatingsSection({ talks: { ratings } }: { talks: Talks }) {
  const { all, channels, ease, spread } = ratings
  const from = markScaleFrom(channels.map(({ marks }) => marks))
  return (
    <section className="rates" aria-labelledby="rates-title">
      <h2 id="rates-title">Оценки {channels.length > 1 && <span>шкала от {from} до 5</span>}</h2>
      <div className="fig">
        {all.mean === null ? (
          <p className="few">{fewWords(all.of, 'оценка', 'оценки', 'оценок')}</p>
        ) : (
          <p>
            {markWords(all.mean)} <small>из 5</small>
          </p>
        )}
        {all.of > 0 && <Spread spread={spread} />}
      </div>
      {all.interval && (
        <p className="sure">
          {counted(all.of, 'оценка', 'оценки', 'оценок')}, вернее всего {markSpan(all.interval)}
        </p>
      )}
      {channels.length > 1 && (
        <table>
          <tbody>
            {channels.map(({ channel, marks }) => (
              <ChannelLine key={channel} words={channelWords[channel]} marks={marks} from={from} />
            ))}
          </tbody>
        </table>
      )}
      {ease.share.of > 0 && (
        <p className="ease">
          Было легко:{' '}
          {ease.share.share === null ? (
            fewWords(ease.share.of, 'ответ', 'ответа', 'ответов')
          ) : (
            <>
              <b>{percentWords(ease.share.share)}</b>, {outOf(ease.share)}, вернее всего {percentSpan(ease.share.interval!)}
            </>
          )}
        </p>
      )}
      <p className="low">{answeredWords(ratings)}</p>
      {all.of > 0 && (
        <PlotTable
          title="Таблица ответов"
          head={['Ответ', 'Сколько']}
          rows={[
            ...spread.map((count, i): [string, number] => [`оценка ${i + 1}`, count]).toReversed(),
            ['легко', ease.easy],
            ['скорее легко', ease.ratherEasy],
            ['скорее сложно', ease.ratherHard],
            ['сложно', ease.hard],
          ]}
        />
      )}
    </section>
  )
}

const ChannelLine = ({ words, marks, from }: { words: string; marks: Marks; from: number }) => (
  <tr>
    <th scope="row">{words}</th>
    <td>
      {marks.mean === null ? (
        <span className="few">мало данных</span>
      ) : (
        <IntervalBar value={marks.mean} interval={marks.interval!} from={from} to={5} />
      )}
    </td>
    <td className="src">{counted(marks.of, 'оценка', 'оценки', 'оценок')}</td>
  </tr>
)

/** Columns from zero: how many gave each mark; counts are facts and need no sample. */
function Spread({ spread }: { spread: readonly number[] }) {
  const most = Math.max(...spread)
  const label = spread.map((count, i) => `${i + 1}: ${count}`).join(', ')
  return (
    <svg className="spread" viewBox="0 0 130 62" role="img" aria-label={`Сколько каких оценок: ${label}`}>
      {spread.map((count, i) => {
        const tall = (count / most) * 30
        const x = i * 26
        return (
          <g key={i}>
            <rect x={x + 2} width="22" y={46 - tall} height={tall} rx="2" fill={`var(--plot-${i < 3 ? 2 : 1})`} />
            <text className="b" x={x + 13} y={42 - tall} textAnchor="middle">
              {count > 0 && count}
            </text>
            <text x={x + 13} y="60" textAnchor="middle">
              {i + 1}
            </text>
          </g>
        )
      })}
      <path d="M0 46.500H130" stroke="var(--line-2)" />
    </svg>
  )
}
