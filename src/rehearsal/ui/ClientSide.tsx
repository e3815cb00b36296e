// The client: who is seen or heard, how they are now, what has been said so far.
import { useMediaQuery } from '@mantine/hooks'
import type { Story } from '../model.ts'
import type { Play } from '../rules/play.ts'
import { changeWords, moodWords } from '../rules/words.ts'
import { MoodScale } from './MoodScale.tsx'
import { useSaying } from './saying.ts'

export function ClientSide({ story, now }: { story: Story; now: Play }) {
  const { name, patronymic, looks } = story.client
  const known = story.channel === 'message' || now.steps.some(({ step }) => step === 'name')
  const last = now.turns.at(-1)
  return (
    <aside className="rehearsal-client" aria-label="Учебный клиент">
      <h2>{known ? `${name} ${patronymic}` : 'Имя пока не узнали'}</h2>
      <p className="looks">{looks}</p>
      <div className="mood">
        <span>Как человеку сейчас</span>
        <b>{moodWords(now.mood)}</b>
        <MoodScale mood={now.mood} />
        <small role="status">{last && `После Вашего ответа: ${changeWords(last.after - last.before)}`}</small>
      </div>
      {now.turns.length > 0 && <SoFar now={now} />}
    </aside>
  )
}

function SoFar({ now }: { now: Play }) {
  const narrow = useMediaQuery('(max-width: 900px)')
  const saying = useSaying()
  return (
    <details className="so-far" open={!narrow}>
      <summary>Что уже сказано</summary>
      <ol>
        {now.turns.toReversed().map(({ scene, choice, said }, i) => (
          <li key={now.turns.length - i}>
            <p>{scene.says}</p>
            <p className="mine">
              <span className="vh">Вы: </span>
              {said.typed ?? saying(choice.say)}
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}
