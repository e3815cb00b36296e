// One promise of the ledger: by when, what, to whom, who does it; late and at risk told by a sign and a word.
import { durationWords } from '#calendar/duration-words.ts'
import { dueWords } from '#calendar/moment-words.ts'
import { counted } from '#calendar/plural.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import type { LedgerLine } from '../model.ts'
import { becauseWords, originWords } from '../rules/words.ts'

type Props = {
  line: LedgerLine
  now: string
  riskUntil: string
  zone: string
  mine: boolean
  marked: boolean
  onMark: () => void
  onFocus: () => void
}

export function LedgerRow({ line, now, riskUntil, zone, mine, marked, onMark, onFocus }: Props) {
  const whom = line.clientName || (line.colleagueName && `коллеге: ${line.colleagueName}`)
  const about = [
    line.byClient ? 'сделает сам человек, мы напоминаем' : '',
    whom,
    originWords[line.channel],
    mine ? '' : `отвечает ${line.ownerName}`,
    line.homeOwnerName && `замещает: ${line.homeOwnerName}`,
    line.moves > 0 && 'срок переносили',
  ].filter(Boolean)
  return (
    <li className={marked ? 'is-marked' : undefined}>
      <label>
        <input type="checkbox" checked={marked} onChange={onMark} onFocus={onFocus} />
        <span className="what">
          <Icon name="loop" />
          {line.what}
        </span>
        <span className="when">
          <time dateTime={line.dueAt}>{dueWords(line.dueAt, { now, zone })}</time>
          <Mark line={line} now={now} riskUntil={riskUntil} />
        </span>
        <small>{about.join(', ')}</small>
      </label>
    </li>
  )
}

function Mark({ line, now, riskUntil }: Pick<Props, 'line' | 'now' | 'riskUntil'>) {
  if (line.state === 'cancelled') return <span className="state">Отменили: {line.outcome}</span>
  if (line.state === 'kept')
    return line.endedAt! > line.dueAt ? (
      <span className="state late">
        <Icon name="check" /> Сделали позже{line.lateBecause && `: ${becauseWords[line.lateBecause]}`}
      </span>
    ) : (
      <span className="state ok">
        <Icon name="check" /> Сделали в срок
      </span>
    )
  const late = Math.floor((Date.parse(now) - Date.parse(line.dueAt)) / 60_000)
  if (late > 0)
    return (
      <span className="state late">
        <Icon name="clock" /> Опоздание {lengthWords(late)}
      </span>
    )
  if (line.dueOff)
    return (
      <span className="state soon">
        <Icon name="calendar" /> Отдел тогда не работает
      </span>
    )
  if (line.dueAt <= riskUntil)
    return (
      <span className="state soon">
        <Icon name="clock" /> Скоро
      </span>
    )
  return null
}

/** Past two hours minutes say nothing, past a day hours do not. */
const lengthWords = (minutes: number) =>
  minutes < 120
    ? durationWords(minutes)
    : minutes < 1440
      ? durationWords(minutes - (minutes % 60))
      : counted(Math.floor(minutes / 1440), 'день', 'дня', 'дней')
