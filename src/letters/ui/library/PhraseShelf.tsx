// The shelf of phrases: found by a word, a part of a letter or a clause; one's own, the department's, the centre's.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { call, send } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useWriting } from '#staff/ui/writing.ts'
import { library } from '../../writing/library-api.ts'
import type { Phrase } from '../../writing/library-model.ts'
import { PhraseForm } from './PhraseForm.tsx'

const phrasesKey = ['letters', 'phrases']

const scopeWords: Record<Phrase['scope'], string> = {
  mine: 'моя',
  department: 'отдела',
  centre: 'центра',
  shipped: 'поставлена с программой',
}

export function PhraseShelf() {
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const [clause, setClause] = useState('')
  const [opened, setOpened] = useState<Phrase | 'new'>()
  const { data, error, refetch } = useQuery({ queryKey: phrasesKey, queryFn: () => call(library.phrases, {}) })
  const { trouble, write } = useWriting()
  useKeys(opened ? [] : [{ code: 'Alt+KeyY', does: 'Новая фраза', run: () => setOpened('new') }])
  const taken = (phrases: Phrase[]) => {
    queries.setQueryData(phrasesKey, phrases)
    setOpened(undefined)
  }
  const withdraw = (id: string) => void write(async () => taken(await send(library.withdrawPhrase, { params: { id } })))
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting lines={8} />
  const key = typed.trim().toLowerCase()
  const found = data.filter(
    one => (clause === '' || one.clause === clause) && `${one.part} ${one.title} ${one.body}`.toLowerCase().includes(key),
  )
  const clauses = [...new Set(data.flatMap(one => one.clause || []))].toSorted()
  return (
    <>
      <p className="lead">Готовые фразы вставляют в письмо клавишами Alt Ф. Свою видите только Вы.</p>
      <button type="button" className="btn btn-main" aria-keyshortcuts="Alt+Y" onClick={() => setOpened('new')}>
        Новая фраза <Kbd code="Alt+KeyY" />
      </button>
      <div className="phrase-filters">
        <label className="field">
          <span>О чём фраза</span>
          <input autoComplete="off" value={typed} onChange={event => setTyped(event.target.value)} />
        </label>
        <label className="field">
          <span>Пункт Кодекса</span>
          <select value={clause} onChange={event => setClause(event.target.value)}>
            <option value="">Любой</option>
            {clauses.map(one => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </div>
      <p className="wrong" role="alert">
        {trouble}
      </p>
      {found.length === 0 && (
        <Empty>
          <p>Такой фразы нет. Смените слово или запишите новую.</p>
        </Empty>
      )}
      {[...Map.groupBy(found, ({ part }) => part)].map(([part, phrases]) => (
        <section key={part}>
          <h2>{part}</h2>
          <ul className="phrase-rows">
            {phrases.map(phrase => (
              <li key={phrase.id ?? phrase.title}>
                <p>
                  <b>{phrase.title}</b> {phrase.body}
                </p>
                <p className="soft">
                  {[scopeWords[phrase.scope], phrase.scope !== 'mine' && phrase.by, phrase.clause && `п. ${phrase.clause}`]
                    .filter(Boolean)
                    .join(', ')}
                </p>
                {phrase.edits && phrase.id && (
                  <p className="go">
                    <button
                      type="button"
                      className="btn btn-bare"
                      aria-label={`Изменить: ${phrase.title}`}
                      onClick={() => setOpened(phrase)}
                    >
                      Изменить
                    </button>
                    <button
                      type="button"
                      className="btn btn-bare"
                      aria-label={`Убрать: ${phrase.title}`}
                      onClick={() => withdraw(phrase.id ?? '')}
                    >
                      Убрать
                    </button>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Dialog
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={opened === 'new' ? 'Новая фраза' : 'Фраза'}
        size="lg"
      >
        {opened && (
          <PhraseForm
            id={opened === 'new' ? uuid7() : opened.id!}
            phrase={opened === 'new' ? undefined : opened}
            parts={[...new Set(data.map(({ part }) => part))]}
            onSaved={taken}
          />
        )}
      </Dialog>
    </>
  )
}
