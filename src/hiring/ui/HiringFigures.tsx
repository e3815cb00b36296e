// The figures beside the funnel: days to hire, and how far interviewers agree; each with what stands behind it.
import { counted, plural } from '#calendar/plural.ts'
import type { Agreed, HireTime } from '../model.ts'
import { agreementWords, alphaWords } from '../rules/words.ts'

export const HiringFigures = ({ time, agreement }: { time: HireTime; agreement: Agreed }) => (
  <dl className="hiring-figures">
    <div>
      <dt>От открытия вакансии до согласия</dt>
      <dd>
        {time.median === null ? (
          'Пока никого не приняли'
        ) : (
          <>
            <b>{String(time.median).replace('.', ',')}</b> {plural(Math.floor(time.median), 'день', 'дня', 'дней')}
            {time.count > 1 && ', середина'}.{' '}
            <small>
              {time.count === 1
                ? 'Пока один человек'
                : `${counted(time.count, 'человек', 'человека', 'человек')}: от ${time.days[0]} до ${counted(time.days.at(-1)!, 'дня', 'дней', 'дней')}`}
            </small>
          </>
        )}
      </dd>
    </div>
    <div>
      <dt>Согласие тех, кто ставит отметки</dt>
      <dd>
        <AgreementLine agreement={agreement} />
      </dd>
    </div>
  </dl>
)

function AgreementLine({ agreement: { alpha, low, high, answers, marks, least } }: { agreement: Agreed }) {
  const behind = `${counted(answers, 'ответ', 'ответа', 'ответов')}, ${counted(marks, 'отметка', 'отметки', 'отметок')}`
  if (answers < least)
    return (
      <>
        Пока мало данных: {behind}, нужно {counted(least, 'ответ', 'ответа', 'ответов')}
      </>
    )
  if (alpha === null) return <>Все отметки одинаковые: {behind}. Сказать нечего</>
  return (
    <>
      <b>{alphaWords(alpha)}</b> {agreementWords(alpha)}.{' '}
      {low !== null && high !== null && <AlphaBar alpha={alpha} low={low} high={high} />}
      <small>
        Альфа Криппендорфа{low !== null && `, с вероятностью 95 % от ${alphaWords(low)} до ${alphaWords(high)}`}; {behind}
      </small>
    </>
  )
}

/** From −0,2 to 1: the dot never stands without its band; decorative, the figures are said beside it. */
function AlphaBar({ alpha, low, high }: { alpha: number; low: number; high: number }) {
  const at = (x: number) => 6 + (148 * (Math.max(-0.2, x) + 0.2)) / 1.2
  return (
    <svg className="alpha" viewBox="0 0 160 18" aria-hidden>
      <path d="M6 9H154" stroke="var(--plot-grid)" strokeWidth="2" />
      <path d={`M${at(low)} 9H${at(high) + 0.1}`} stroke="var(--plot-1)" strokeOpacity=".32" strokeWidth="14" />
      <circle cx={at(alpha)} cy="9" r="4" fill="var(--plot-1)" />
    </svg>
  )
}
