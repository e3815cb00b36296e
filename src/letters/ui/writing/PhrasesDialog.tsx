// Ready phrases, filled in for this letter; the chosen one goes where the caret is.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import type { ReadyPhrase } from '../../writing/model.ts'

type Props = {
  /** Whose letter: the answer of another appeal is another list. */
  of: string
  ask: () => Promise<ReadyPhrase[]>
  onTake: (words: string) => void
}

export const PhrasesDialog = ({ opened, onClose, ...rest }: Props & { opened: boolean; onClose: () => void }) => (
  <Dialog opened={opened} onClose={onClose} title="Готовые фразы" size="lg">
    {opened && <Phrases {...rest} />}
  </Dialog>
)

function Phrases({ of, ask, onTake }: Props) {
  const [typed, setTyped] = useState('')
  const { data, error, refetch } = useQuery({ queryKey: ['letter', of, 'phrases'], queryFn: ask })
  const key = typed.trim().toLowerCase()
  const found = (data ?? []).filter(({ group, title, text, clause }) =>
    `${group} ${title} ${text} ${clause}`.toLowerCase().includes(key),
  )
  // In the order in which they stand on the screen.
  const groups = [...Map.groupBy(found, ({ group }) => group)]
  const shown = groups.flatMap(([, phrases]) => phrases)
  useKeys(
    shown
      .slice(0, 9)
      .map(({ title, text }, i) => ({ code: `Alt+Digit${i + 1}`, does: `Вставить: ${title}`, run: () => onTake(text) })),
  )
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <div className="phrases">
      <label className="field">
        <span>О чём фраза</span>
        <input data-autofocus autoComplete="off" value={typed} onChange={event => setTyped(event.target.value)} />
      </label>
      {found.length === 0 && (
        <p className="soft">
          Такой фразы нет. Напишите другое слово или <Link to="/letters/templates">запишите свою</Link>.
        </p>
      )}
      {groups.map(([group, phrases]) => (
        <section key={group}>
          <h3>{group}</h3>
          <ul>
            {phrases.map(phrase => {
              const place = shown.indexOf(phrase)
              return (
                <li key={phrase.title + phrase.text}>
                  <button type="button" onClick={() => onTake(phrase.text)}>
                    <b>{phrase.title}</b> {phrase.text} {place < 9 && <Kbd code={`Alt+Digit${place + 1}`} />}
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
