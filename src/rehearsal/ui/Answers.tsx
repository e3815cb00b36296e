// What may be answered: ready lines by one key each, or one's own words, matched to the nearest and shown before they count.
import { useRef, useState } from 'react'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import type { Said, Scene, Slip, StoryChannel } from '../model.ts'
import { nearest, type Match } from '../rules/match.ts'
import { Understood } from './Understood.tsx'
import type { LookAt } from './line-checking.ts'
import { useSaying } from './saying.ts'

type Props = {
  scene: Scene
  channel: StoryChannel
  /** While the guide is open, the figures are its. */
  withKeys: boolean
  lookAt: LookAt
  onSay: (said: Said) => void
}

/** Own words that have been looked at and wait for the worker's yes. */
export type Typed = { typed: string; slips: Slip[] | undefined; match: Match | undefined }

export function Answers({ scene, channel, withKeys, lookAt, onSay }: Props) {
  const [typed, setTyped] = useState('')
  const [looked, setLooked] = useState<Typed>()
  const [looking, setLooking] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const saying = useSaying()
  const sayings = scene.choices.map(({ say }) => ({ say: saying(say) }))
  const say = (choice: number) =>
    onSay(looked ? { choice, typed: looked.typed, ...(looked.slips && { slips: looked.slips }) } : { choice })
  const look = async () => {
    const words = typed.trim()
    if (words === '' || looking) return
    setLooking(true)
    const slips = await lookAt(words)
    setLooking(false)
    setLooked({ typed: words, slips, match: nearest(sayings, words) })
  }
  const reword = () => {
    setLooked(undefined)
    setTimeout(() => field.current?.focus())
  }
  useUncoveredKeys([
    ...(withKeys
      ? scene.choices.map((_, i) => ({
          code: `Digit${i + 1}`,
          does: looked ? `Понять мои слова как ответ ${i + 1}` : `Ответить: ${i + 1}`,
          run: () => say(i),
        }))
      : []),
    { code: 'Alt+KeyB', does: 'Сказать своими словами', run: () => (looked ? reword() : field.current?.focus()) },
  ])
  return (
    <div className="answers">
      {looked && <Understood looked={looked} sayings={sayings} onYes={say} onReword={reword} />}
      <h3>{looked ? 'Или это ближе к другому ответу' : channel === 'message' ? 'Что напишете' : 'Что скажете'}</h3>
      <ol>
        {scene.choices.map(({ act }, i) => (
          <li key={i}>
            <button
              type="button"
              className={act === undefined ? 'reply' : 'reply deed'}
              onClick={event => event.detail < 2 && say(i)}
              aria-keyshortcuts={withKeys ? String(i + 1) : undefined}
            >
              {withKeys && <Kbd code={`Digit${i + 1}`} />}
              <span>{sayings[i]?.say}</span>
            </button>
          </li>
        ))}
      </ol>
      {!looked && (
        <form
          className="own-words"
          onSubmit={event => {
            event.preventDefault()
            void look()
          }}
        >
          <label htmlFor="own-words">
            Сказать своими словами <Kbd code="Alt+KeyB" />
          </label>
          <div>
            <input
              id="own-words"
              ref={field}
              value={typed}
              maxLength={600}
              autoComplete="off"
              onChange={({ target }) => setTyped(target.value)}
            />
            <button type="submit" className="btn" aria-disabled={typed.trim() === '' || looking}>
              {looking ? 'Смотрим…' : 'Сказать'}
            </button>
          </div>
        </form>
      )}
    </div>
  )
}
