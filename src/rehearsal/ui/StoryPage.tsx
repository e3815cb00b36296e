// One rehearsal: what is known before it, the scene, the debrief. All of it lives in this page and goes with it.
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty } from '#platform/web/components/Waiting.tsx'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import type { Said, Story } from '../model.ts'
import { isEnding, play } from '../rules/play.ts'
import { channelWords, kindWords, minutesWords } from '../rules/words.ts'
import { storyOf } from '../stories/shelf.ts'
import { useAloud, type Aloud } from './aloud.ts'
import { Debriefing } from './Debriefing.tsx'
import { useKept } from './kept.ts'
import { PracticeAlarm } from './PracticeAlarm.tsx'
import { SceneView } from './SceneView.tsx'
import './Rehearsal.css'

export function Page() {
  const { story: code = '' } = useParams({ strict: false })
  const story = storyOf(code)
  if (story) return <Rehearsal key={code} story={story} />
  return (
    <main className="page">
      <h1>Репетиция</h1>
      <Empty>
        <p>Такой истории нет.</p>
        <Link className="btn" to="/rehearsal">
          К списку историй
        </Link>
      </Empty>
    </main>
  )
}

type Stage = 'before' | 'scene' | 'debrief'

function Rehearsal({ story }: { story: Story }) {
  const navigate = useNavigate()
  const aloud = useAloud()
  const { met } = useKept()
  const [stage, setStage] = useState<Stage>('before')
  const [said, setSaid] = useState<readonly Said[]>([])
  const now = play(story, said)
  useEffect(() => {
    document.title = `${story.title} · Репетиция · Забота`
  }, [story.title])
  const leave = () => void navigate({ to: '/rehearsal' })
  const from = (turn: number) => {
    setSaid(said.slice(0, turn))
    setStage('scene')
  }
  const say = (one: Said) => {
    const next = [...said, one]
    const after = play(story, next)
    setSaid(next)
    if (!isEnding(after.at)) return
    met(story.code, after.node)
    setStage('debrief')
  }
  if (stage === 'before') return <Before story={story} aloud={aloud} onBegin={() => setStage('scene')} onLeave={leave} />
  if (stage === 'debrief') return <Debriefing story={story} now={now} onFrom={from} onLeave={leave} />
  return (
    <SceneView
      story={story}
      now={now}
      aloud={aloud}
      onSay={say}
      onBack={() => from(said.length - 1)}
      onStop={() => (said.length === 0 ? leave() : setStage('debrief'))}
    />
  )
}

type BeforeProps = { story: Story; aloud: Aloud; onBegin: () => void; onLeave: () => void }

function Before({ story, aloud, onBegin, onLeave }: BeforeProps) {
  useUncoveredKeys([
    { code: 'Enter', does: 'Начать репетицию', run: onBegin },
    { code: 'Escape', does: 'К списку историй', run: onLeave },
  ])
  const [raised, setRaised] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <main className="page rehearsal-before">
      <h1 ref={heading} tabIndex={-1}>
        {story.title}
      </h1>
      <p className="lead">{story.about}</p>
      <p className="soft">
        {kindWords[story.kind]}, {channelWords[story.channel]}, {minutesWords(story.minutes)}
      </p>
      <p className="looks">{story.client.looks}</p>
      <p className="private">
        <Icon name="lock" /> Это видите только Вы. Клавиша тревоги <Kbd code="Shift+F8" /> здесь учебная; чтобы поднять настоящую,
        сначала выйдите из репетиции клавишей <Kbd code="Escape" />.
      </p>
      <PracticeAlarm onRaise={() => setRaised(true)} />
      <p className="rehearsal-aside" role="status">
        {raised && 'Учебная тревога. Так её и поднимают; никто не узнал.'}
      </p>
      {aloud.can && (
        <label className="story-new">
          <input type="checkbox" checked={aloud.on} onChange={aloud.toggle} /> Читать слова клиента вслух
        </label>
      )}
      <p className="rehearsal-row">
        <button type="button" className="btn btn-main big" data-main onClick={onBegin}>
          Начать <Kbd code="Enter" />
        </button>
        <button type="button" className="btn" onClick={onLeave}>
          К списку <Kbd code="Escape" />
        </button>
      </p>
    </main>
  )
}
