// Every exchange: what was said, what it was worth and why, what might have been said, and a way back to it.
import { Link } from '@tanstack/react-router'
import { Icon, type IconName } from '#platform/web/components/Icon.tsx'
import type { Choice } from '../model.ts'
import { better, type Debrief } from '../rules/debrief.ts'
import type { Turn } from '../rules/play.ts'
import { changeWords, quoted } from '../rules/words.ts'
import { useSaying } from './saying.ts'

type Props = { turns: readonly Turn[]; told: Debrief; onFrom: (turn: number) => void }

const worths: Record<Choice['worth'], { icon: IconName; words: string; look: string }> = {
  good: { icon: 'check', words: 'Хорошо', look: 'ok' },
  fair: { icon: 'question', words: 'Можно лучше', look: 'soon' },
  poor: { icon: 'warning', words: 'Мимо', look: 'late' },
}

export const TurnsTold = ({ turns, told, onFrom }: Props) => (
  <ol className="debrief-turns">
    {turns.map((turn, i) => (
      <Told key={i} turn={turn} place={i} peak={peakOf(told, i)} onAgain={() => onFrom(i)} />
    ))}
  </ol>
)

const peakOf = ({ calmed, flared }: Debrief, place: number) =>
  place === flared ? 'Здесь стало тяжелее всего. ' : place === calmed ? 'Здесь полегчало сильнее всего. ' : ''

function Told({ turn, place, peak, onAgain }: { turn: Turn; place: number; peak: string; onAgain: () => void }) {
  const saying = useSaying()
  const { scene, choice, said, before, after } = turn
  const best = better(turn)
  const { icon, words, look } = worths[choice.worth]
  return (
    <li id={`turn-${place + 1}`}>
      <p className="says">{quoted(scene.says)}</p>
      <p className="mine">{said.typed ?? saying(choice.say)}</p>
      {said.typed && <p className="soft">Поняли как: {quoted(saying(choice.say))}</p>}
      {said.slips?.map(({ rule, clause, words, message }) => (
        <p key={rule} className="slip">
          <Icon name="warning" />
          <span>
            «{words}»: {message} Пункт {clause}
          </span>
        </p>
      ))}
      <p className="verdict">
        <span className={`state ${look}`}>
          <Icon name={icon} /> {words}
        </span>
        <Link className="clause" to="/code/clauses/$id" params={{ id: choice.clause }}>
          {choice.clause}
        </Link>
        <span>{changeWords(after - before)}</span>
      </p>
      <p>
        {peak}
        {choice.why}
      </p>
      {best && (
        <p>
          Можно было: <q>{quoted(saying(best.say))}</q>
        </p>
      )}
      <button type="button" className="btn" onClick={onAgain}>
        Отсюда ещё раз<span className="vh">: ответ {place + 1}</span>
      </button>
    </li>
  )
}
