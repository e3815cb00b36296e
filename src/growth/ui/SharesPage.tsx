// «Чем поделились»: short write-ups of colleagues; thanked by a press, spoken about.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { sharing } from '../api.ts'
import type { Share } from '../model.ts'
import { Sheet, TextLines, Twice } from './fields.tsx'
import { useAct, useShares } from './growth-state.ts'
import './Growth.css'

export function Page() {
  const shares = useShares()
  const [writing, setWriting] = useState(false)
  useKeys([{ code: 'Alt+KeyG', does: 'Поделиться', run: () => setWriting(true) }])
  return (
    <main className="page growth">
      <p className="back">
        <Link to="/growth">Мой рост</Link>
      </p>
      <h1>Чем поделились</h1>
      {writing ? (
        <ShareForm onDone={() => setWriting(false)} />
      ) : (
        <button type="button" className="btn btn-main growth-top" aria-keyshortcuts="Alt+KeyG" onClick={() => setWriting(true)}>
          Поделиться <Kbd code="Alt+KeyG" />
        </button>
      )}
      {shares.error && <Trouble error={shares.error} onRetry={() => void shares.refetch()} />}
      {shares.isPending && <Waiting lines={8} />}
      {shares.data?.length === 0 && !writing && (
        <Empty>
          <p>Здесь будут короткие заметки коллег: что прочитали, посмотрели, попробовали и что из этого вышло.</p>
        </Empty>
      )}
      <ul>
        {shares.data?.map(share => (
          <ShareCard key={share.id} share={share} />
        ))}
      </ul>
    </main>
  )
}

function ShareCard({ share }: { share: Share }) {
  const { id } = share
  const [words, setWords] = useState('')
  const [speaking, setSpeaking] = useState(false)
  const thank = useAct(() => send(sharing.thank, { params: { id }, body: { thanked: !share.thanked } }))
  const withdraw = useAct(() => send(sharing.withdraw, { params: { id } }))
  const speak = useAct(
    () => send(sharing.comment, { params: { id }, body: { id: uuid7(), words } }),
    () => {
      setWords('')
      setSpeaking(false)
    },
  )
  const unsay = useAct((commentId: string) => send(sharing.uncomment, { params: { id, commentId } }))
  const error = thank.error ?? withdraw.error ?? unsay.error
  return (
    <li className="growth-share">
      <h2>{share.title}</h2>
      <p className="soft">
        {share.name}, {share.department} · {numericDay(share.sharedAt.slice(0, 10), 0)}
      </p>
      <p className="growth-words">{share.words}</p>
      {share.link !== '' && (
        <p>
          <a href={share.link} target="_blank" rel="noreferrer">
            {share.link}
          </a>
        </p>
      )}
      <div className="growth-acts">
        {share.mine ? (
          <Twice label="Убрать" sure="Убрать заметку" title={share.title} onSure={() => withdraw.mutate(undefined)} />
        ) : (
          <button
            type="button"
            className="btn"
            aria-pressed={share.thanked}
            aria-label={`Спасибо: ${share.title}`}
            onClick={() => thank.mutate(undefined)}
          >
            <Icon name={share.thanked ? 'check' : 'star'} /> Спасибо
          </button>
        )}
        <button
          type="button"
          className="btn btn-bare"
          aria-expanded={speaking}
          aria-label={`Написать о заметке: ${share.title}`}
          onClick={() => setSpeaking(!speaking)}
        >
          Написать
        </button>
        {share.thanks > 0 && <span className="soft">Сказали спасибо: {share.thanks}</span>}
      </div>
      {error && <Trouble error={error} />}
      <ul className="growth-notes">
        {share.comments.map(one => (
          <li key={one.id}>
            <b>{one.name}</b> <span className="soft">{numericDay(one.at.slice(0, 10), 0)}</span>
            {one.mine && (
              <button type="button" className="btn btn-bare" aria-label="Убрать свои слова" onClick={() => unsay.mutate(one.id)}>
                Убрать
              </button>
            )}
            <p>{one.words}</p>
          </li>
        ))}
      </ul>
      {speaking && (
        <Sheet save="Отправить" act={speak} onCancel={() => setSpeaking(false)}>
          <TextLines label="Ваши слова" value={words} onChange={setWords} max={1000} rows={2} first />
        </Sheet>
      )}
    </li>
  )
}

function ShareForm({ onDone }: { onDone: () => void }) {
  const [id] = useState(uuid7)
  const [share, setShare] = useState({ title: '', words: '', link: '' })
  const set = (key: keyof typeof share) => (value: string) => setShare({ ...share, [key]: value })
  const save = useAct(() => send(sharing.share, { params: { id }, body: share }), onDone)
  return (
    <Sheet save="Поделиться с коллегами" act={save} onCancel={onDone}>
      <TextField label="О чём" value={share.title} onChange={set('title')} max={200} first />
      <TextLines label="Что узнали и как это помогает в работе" value={share.words} onChange={set('words')} max={4000} rows={5} />
      <TextField label="Ссылка" placeholder="https://" value={share.link} onChange={set('link')} max={500} />
      <p className="soft">Прочтут все коллеги. Имён и дел клиентов не пишите.</p>
    </Sheet>
  )
}
