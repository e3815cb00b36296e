// Ready phrases, filled in for this letter; the chosen one goes where the caret is.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { writing } from '../../writing/api.ts'

type Props = { appealId: string; onTake: (words: string) => void }

export const PhrasesDialog = ({ opened, onClose, ...rest }: Props & { opened: boolean; onClose: () => void }) => (
  <Dialog opened={opened} onClose={onClose} title="Готовые фразы" size="lg">
    {opened && <Phrases {...rest} />}
  </Dialog>
)

function Phrases({ appealId, onTake }: Props) {
  const [typed, setTyped] = useState('')
  const { data, error, refetch } = useQuery({
    queryKey: ['letter', appealId, 'phrases'],
    queryFn: () => call(writing.phrases, { params: { appealId } }),
  })
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const key = typed.trim().toLowerCase()
  const found = data.filter(({ group, title, text }) => `${group} ${title} ${text}`.toLowerCase().includes(key))
  return (
    <div className="phrases">
      <label className="field">
        <span>О чём фраза</span>
        <input data-autofocus autoComplete="off" value={typed} onChange={event => setTyped(event.target.value)} />
      </label>
      {found.length === 0 && <p className="soft">Такой фразы нет. Напишите другое слово.</p>}
      {[...Map.groupBy(found, ({ group }) => group)].map(([group, phrases]) => (
        <section key={group}>
          <h3>{group}</h3>
          <ul>
            {phrases.map(({ title, text }) => (
              <li key={title}>
                <button type="button" onClick={() => onTake(text)}>
                  <b>{title}</b> {text}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
