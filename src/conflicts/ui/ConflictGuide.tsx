// The guide beside the talk: what to say now, one key each; who was invited; how it ended. The talk stays where it is.
import { useEffect, useEffectEvent, useState } from 'react'
import type { Addressed } from '#clients/model.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useMe } from '#staff/ui/me.ts'
import { conflicts } from '../api.ts'
import type { Conflict } from '../model.ts'
import { guideOf, isWritten, type GuideLine } from '../rules/guide.data.ts'
import { saidAtWords, sayWords } from '../rules/words.ts'
import { ApologyForm } from './ApologyForm.tsx'
import { EndConflict } from './EndConflict.tsx'
import type { Guide } from './guide-state.ts'
import { InviteHead } from './InviteHead.tsx'
import './Conflicts.css'

type Named = Addressed | null
type Props = {
  guide: Guide
  client: Named
  /** As written down so far: goes to the head. */
  essence: string
  /** Beside an answer that is being written: the words go into it. */
  onWords?: ((words: string) => void) | undefined
}

/** Nothing while it is hidden. */
export const ConflictGuide = (props: Props) => (props.guide.shown ? <Shown {...props} /> : null)

function Shown({ guide: state, client, essence, onWords }: Props) {
  // Chosen before the server knows of the conflict: said as soon as it does.
  const [early, setEarly] = useState<string>()
  return (
    <section className="guide" aria-labelledby="guide-title">
      <header className="guide-head">
        <h2 id="guide-title">
          <Icon name="hand" /> Конфликт
        </h2>
        <button type="button" className="btn btn-bare" onClick={state.hide} aria-keyshortcuts="F8">
          Скрыть подсказку <Kbd code="F8" />
        </button>
      </header>
      {state.trouble && (
        <p className="trouble" role="alert">
          {state.trouble}
        </p>
      )}
      {state.conflict ? (
        <Opened {...{ state, client, essence, onWords, early }} conflict={state.conflict} />
      ) : (
        <WordsAtOnce client={client} written={onWords !== undefined} onSay={setEarly} />
      )}
    </section>
  )
}

/** What to say does not wait for the server, even where the network is away. */
function WordsAtOnce({ client, written, onSay }: { client: Named; written: boolean; onSay: (step: string) => void }) {
  const guide = guideOf(written ? 'mail' : 'visit')
  useKeys(guide.map(({ step, title }, i) => ({ code: `Digit${i + 1}`, does: title, run: () => onSay(step) })))
  return (
    <ol className="guide-steps">
      {guide.map((line, i) => (
        <Line
          key={line.step}
          {...{ line, place: i + 1, turn: 0, done: '', saidAt: undefined, onSay: () => onSay(line.step) }}
          words={{ client, head: '' }}
        />
      ))}
    </ol>
  )
}

type OpenedProps = Omit<Props, 'guide'> & { state: Guide; conflict: Conflict; early: string | undefined }

function Opened({ state, conflict, client, essence, onWords, early }: OpenedProps) {
  const guide = guideOf(conflict.channel)
  const [turn, setTurn] = useState(0)
  const [apologising, setApologising] = useState(early === 'our-mistake' && conflict.promiseId === null)
  const head = conflict.invitation?.takenByName ?? ''
  const over = conflict.endedAt !== null
  const put = ({ step, say: phrases }: GuideLine) => {
    onWords?.(sayWords(phrases[turn % phrases.length] ?? '', { client, head }))
    void state.write(() => send(conflicts.say, { params: { id: conflict.id, step }, body: {} }))
  }
  const say = (line: GuideLine) => {
    if (over) return
    if (line.step === 'our-mistake' && conflict.promiseId === null) setApologising(true)
    put(line)
  }
  const putEarly = useEffectEvent(() => {
    const chosen = guide.find(({ step }) => step === early)
    if (chosen && !over) put(chosen)
  })
  useEffect(() => putEarly(), [])
  useKeys([
    ...guide.map((line, i) => ({
      code: `Digit${i + 1}`,
      does: `${onWords ? 'В ответ' : 'Сказано'}: ${line.title.toLowerCase()}`,
      run: () => say(line),
    })),
    { code: 'Alt+KeyB', does: 'Сказать иначе', run: () => setTurn(turn + 1) },
  ])
  return (
    <>
      <InviteHead state={state} conflict={conflict} essence={essence} />
      <ol className="guide-steps">
        {guide.map((line, i) => (
          <Line
            key={line.step}
            line={line}
            place={i + 1}
            turn={turn}
            words={{ client, head }}
            done={isWritten(conflict.channel) ? 'в ответе с' : 'сказано в'}
            saidAt={conflict.steps.find(({ step }) => step === line.step)?.saidAt}
            onSay={over ? undefined : () => say(line)}
          />
        ))}
      </ol>
      <p className="guide-other">
        {onWords && <span>Цифра ставит слова в ответ, набранное остаётся.</span>}
        <button type="button" className="btn btn-bare" onClick={() => setTurn(turn + 1)} aria-keyshortcuts="Alt+B">
          Сказать иначе <Kbd code="Alt+KeyB" />
        </button>
      </p>
      {apologising && conflict.promiseId === null && !over && (
        <ApologyForm state={state} conflict={conflict} onClose={() => setApologising(false)} />
      )}
      {conflict.promiseId && (
        <p className="guide-done">
          <Icon name="loop" /> Что будет дальше, записано обещанием
        </p>
      )}
      <EndConflict state={state} conflict={conflict} />
      <p className="guide-alarm">
        <Icon name="alarm" />
        <span>
          <b>Угроза жизни или здоровью:</b> дважды <Kbd code="Shift" /> <Kbd code="F8" />. Охрана и начальники узнают сразу, без
          звука здесь
        </span>
      </p>
    </>
  )
}

type LineProps = {
  line: GuideLine
  place: number
  turn: number
  words: { client: Named; head: string }
  done: string
  saidAt: string | undefined
  onSay: (() => void) | undefined
}

function Line({ line, place, turn, words, done, saidAt, onSay }: LineProps) {
  const { centre } = useMe()
  const said = sayWords(line.say[turn % line.say.length] ?? '', words)
  return (
    <li className={saidAt ? 'said' : undefined}>
      <button
        type="button"
        className="guide-line"
        onClick={onSay}
        aria-disabled={onSay === undefined}
        aria-keyshortcuts={String(place)}
        aria-pressed={saidAt !== undefined}
      >
        <Kbd code={`Digit${place}`} />
        <span className="guide-title">
          {line.title}
          {saidAt && (
            <small>
              <Icon name="check" /> {done} {saidAtWords(saidAt, centre.timeZone)}
            </small>
          )}
        </span>
        <span className="guide-say">
          <q>«{said}»</q>
          {line.hint && <small>{line.hint}</small>}
        </span>
      </button>
    </li>
  )
}
