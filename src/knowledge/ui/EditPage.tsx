// Writing an answer: how it is asked, what to say, by which law, until when; the leaflet is checked as it is written.
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Refused, send } from '#platform/web/call.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useColleagueList } from '#staff/ui/colleagues.ts'
import { useMe } from '#staff/ui/me.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { knowledge } from '../api.ts'
import type { Audience, Channel, Words } from '../model.ts'
import { leafletText } from '../rules/answers.ts'
import { audienceWords, channelWords } from '../rules/words.ts'
import { Areas } from './Areas.tsx'
import { ForWhom } from './ForWhom.tsx'
import { useAct, useArticle, useDesk } from './knowledge-state.ts'
import { LeafletCheck } from './LeafletCheck.tsx'
import './Knowledge.css'

const blank = (asked: readonly string[]): Words => ({
  ...{ asked: [...asked], official: [], short: '', full: '', leaflet: '', act: '', article: '', edition: null, reviewBy: '' },
  ...{ audience: 'person', channels: ['visit', 'call', 'letter', 'mail', 'message'], reasonIds: [], serviceIds: [], clause: '' },
})

/** A gathered question and the answer to it have one number. */
export function Page() {
  const { id = '' } = useParams({ strict: false })
  const article = useArticle(id)
  const desk = useDesk()
  const me = useMe()
  const isNew = article.error instanceof Refused && article.error.status === 404
  const gap = desk.data?.gaps.find(one => one.id === id)
  return (
    <main className="page knowledge">
      <p className="back">
        <Link to="/knowledge">База знаний</Link>
      </p>
      <h1>{isNew ? 'Новый ответ' : 'Правка ответа'}</h1>
      <p className="lead">Сохранённый ответ проверит другой человек. До этого коллеги видят прежний.</p>
      {article.error && !isNew && <Trouble error={article.error} onRetry={() => void article.refetch()} />}
      {(article.isPending || desk.isPending) && <Waiting lines={8} />}
      {article.data && (
        <Form
          id={id}
          version={article.data.version}
          ownerId={article.data.ownerId}
          words={article.data.waiting ?? article.data.words}
        />
      )}
      {isNew && !desk.isPending && (
        <Form id={id} version={0} ownerId={me.id} words={blank(gap?.questions ?? [])} fromGap={gap !== undefined} />
      )}
    </main>
  )
}

type Props = { id: string; version: number; ownerId: string; words: Words; fromGap?: boolean }

function Form({ id, version, ownerId: owner, words: given, fromGap = false }: Props) {
  const [words, setWords] = useState(given)
  const [ownerId, setOwnerId] = useState(owner)
  const navigate = useNavigate()
  const people = useColleagueList()
  const save = useAct(
    () =>
      fromGap
        ? send(knowledge.answerGap, { params: { id }, body: { articleId: id, ownerId, words } })
        : send(knowledge.save, { params: { id }, body: { ownerId, version, words } }),
    () => void navigate({ to: '/knowledge/$id', params: { id } }),
  )
  const set = (change: Partial<Words>) => setWords({ ...words, ...change })
  useKeys([{ code: 'Ctrl+Enter', does: 'Сохранить ответ', run: () => save.mutate(undefined) }])
  return (
    <form
      className="knowledge-edit"
      onSubmit={event => {
        event.preventDefault()
        save.mutate(undefined)
      }}
    >
      <Areas words={words} onChange={set} />
      <LeafletCheck text={leafletText(words)} />
      <div className="knowledge-pair">
        <TextField label="Закон или приказ" value={words.act} onChange={act => set({ act })} />
        <TextField label="Статья" value={words.article} onChange={article => set({ article })} max={120} />
      </div>
      <div className="knowledge-pair">
        <TextField
          label="Редакция от"
          type="date"
          value={words.edition ?? ''}
          onChange={edition => set({ edition: edition || null })}
        />
        <TextField label="Пересмотреть до" type="date" value={words.reviewBy} onChange={reviewBy => set({ reviewBy })} />
      </div>
      <div className="knowledge-pair">
        <label className="field">
          <span>Владелец: отвечает за верность</span>
          <select value={ownerId} onChange={event => setOwnerId(event.target.value)}>
            {people.map(({ id: one, surname, name }) => (
              <option key={one} value={one}>
                {surname} {name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>Для кого</span>
          <select value={words.audience} onChange={event => set({ audience: event.target.value as Audience })}>
            {Object.entries(audienceWords).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <TextField label="Пункт Кодекса" value={words.clause} onChange={clause => set({ clause })} max={20} />
      </div>
      <fieldset className="knowledge-checks">
        <legend>Где пригодится</legend>
        {Object.entries(channelWords).map(([value, label]) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={words.channels.includes(value as Channel)}
              onChange={event =>
                set({
                  channels: event.target.checked
                    ? [...words.channels, value as Channel]
                    : words.channels.filter(one => one !== value),
                })
              }
            />
            {label}
          </label>
        ))}
      </fieldset>
      <ForWhom words={words} onChange={set} />
      {save.error && <Trouble error={save.error} />}
      <div className="knowledge-acts">
        <button className="btn btn-main" aria-keyshortcuts="Control+Enter" disabled={save.isPending}>
          Сохранить, отдать на проверку
        </button>
      </div>
    </form>
  )
}
