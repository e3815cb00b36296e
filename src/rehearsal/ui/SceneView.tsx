// The scene, laid out like the desk: the client at the left, the thread of the protocol with the answers, keys at the bottom.
import { useEffect, useRef, useState } from 'react'
import { currentStep } from '#contacts/rules.ts'
import { ProtocolThread } from '#contacts/ui/ProtocolThread.tsx'
import type { GuideStep } from '#conflicts/model.ts'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import type { Choice, Said, Scene, Story } from '../model.ts'
import { choiceBy, isEnding, type Play } from '../rules/play.ts'
import { protocolOf, threadOf } from '../rules/protocol.ts'
import { channelWords, quoted } from '../rules/words.ts'
import { useVoice, type Aloud } from './aloud.ts'
import { Answers } from './Answers.tsx'
import { ClientSide } from './ClientSide.tsx'
import { GuideSheet } from './GuideSheet.tsx'
import { useLineChecking } from './line-checking.ts'
import { PracticeAlarm } from './PracticeAlarm.tsx'
import { SceneKeys } from './SceneKeys.tsx'

type Props = {
  story: Story
  now: Play
  aloud: Aloud
  onSay: (said: Said) => void
  onBack: () => void
  onStop: () => void
}

/** Nothing at an ending: the debrief stands there. */
export function SceneView({ story, now, ...props }: Props) {
  const { at } = now
  return isEnding(at) ? null : <Playing story={story} now={now} scene={at} {...props} />
}

function Playing({ story, now, scene, aloud, onSay, onBack, onStop }: Props & { scene: Scene }) {
  const lookAt = useLineChecking()
  const turn = now.turns.length
  // What the screen says belongs to one turn: the next begins without it.
  const [aside, setAside] = useState({ turn, guide: false, words: '' })
  const { guide, words } = aside.turn === turn ? aside : { guide: false, words: '' }
  useVoice(aloud, scene.says, story.client, now.mood)
  const thread = threadOf(story.channel, now)
  const current = currentStep(thread.protocol.steps, thread.steps)
  const steps = protocolOf(story.channel)
  const before = current ? steps.slice(0, thread.protocol.steps.indexOf(current)) : steps
  const act = (means: (choice: Choice) => boolean, otherwise: string) => {
    const choice = choiceBy(scene, means)
    if (choice === undefined) setAside({ turn, guide, words: otherwise })
    else onSay({ choice })
  }
  const toggle = () => setAside({ turn, guide: !guide, words: '' })
  useUncoveredKeys([{ code: 'Escape', does: guide ? 'Скрыть подсказку' : 'Закончить и разобрать', run: guide ? toggle : onStop }])
  return (
    <main className="rehearsal-desk">
      <ClientSide story={story} now={now} />
      <section className="rehearsal-talk" aria-labelledby="rehearsal-title">
        <header className="rehearsal-head">
          <h1 id="rehearsal-title">{story.title}</h1>
          <span>Репетиция {channelWords[story.channel]}. Видите только Вы</span>
        </header>
        <PracticeAlarm onRaise={() => act(({ act }) => act === 'alarm', noThreat)} />
        <p className="rehearsal-aside" role="status">
          {words}
        </p>
        <ProtocolThread
          contact={thread}
          done={before.map(({ doneTitle }) => doneTitle)}
          focusOn="[data-heard]"
          present={
            <>
              <h2 tabIndex={-1}>{current?.title ?? 'Всё по протоколу сделано, доведите разговор'}</h2>
              <Heard scene={scene} turn={turn} />
              {guide && (
                <GuideSheet
                  client={now.steps.some(({ step }) => step === 'name') ? story.client : null}
                  channel={story.channel}
                  onLine={(line: GuideStep) => act(choice => choice.guide === line && choice.act !== 'invite', notHere)}
                  onInvite={() => act(({ act }) => act === 'invite', tooEarly)}
                  onHide={toggle}
                />
              )}
              <Answers key={turn} scene={scene} channel={story.channel} withKeys={!guide} lookAt={lookAt} onSay={onSay} />
            </>
          }
        />
      </section>
      <SceneKeys guide={guide} aloud={aloud} onGuide={toggle} onBack={turn > 0 ? onBack : undefined} onStop={onStop} />
    </main>
  )
}

const noThreat = 'Учебная тревога. Прямой угрозы здесь нет: по-настоящему охрана уже шла бы к Вам.'
const tooEarly = 'Позвать начальника Вы вправе всегда. В этой сцене помогает другое: посмотрите ответы.'
const notHere = 'Эта реплика подсказки хороша, но история здесь её не ждёт. Посмотрите ответы.'

/** Takes the focus with every turn, so that a screen reader says it and the keys are free. */
function Heard({ scene: { sees, says }, turn }: { scene: Scene; turn: number }) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus({ preventScroll: true }), [turn])
  return (
    <div className="heard" ref={ref} tabIndex={-1} data-heard>
      {sees && <p className="sees">{sees}</p>}
      <p className="says">{quoted(says)}</p>
    </div>
  )
}
