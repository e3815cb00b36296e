// Writes down what came in: left the paper as it is, right what it becomes: whether it counts, by when, its questions, earlier ones.
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { appeals } from '../api.ts'
import { Channel, Law } from '../model.ts'
import { howCounts } from '../rules/counting.ts'
import { channelWords, formWords, kindWords, lawWords } from '../rules/words.ts'
import { useToday } from './appeal-state.ts'
import { AuthorFields } from './forms/AuthorFields.tsx'
import { Choice } from './forms/Choice.tsx'
import { ComplainedFields } from './forms/ComplainedFields.tsx'
import { scanOf } from './Files.tsx'
import { Look } from './Look.tsx'
import { emptyPaper, useKeptPaper, type NewPaper } from './new-paper.ts'
import './Appeals.css'

export function Page() {
  const today = useToday()
  const [paper, setPaper, forget] = useKeptPaper(today)
  const [files, setFiles] = useState<File[]>([])
  const set = (change: Partial<NewPaper>) => setPaper({ ...paper, ...change })
  const saving = useSaving(paper, files, forget)
  const counts = paper.law !== 'none'
  useKeys([{ code: 'Ctrl+Enter', does: counts ? 'Зарегистрировать' : 'Записать', run: () => void saving.save(counts) }])
  const toChannel = (channel: Channel) =>
    set({ channel, law: howCounts(channel, paper.receivedOn).counts === 'yes' || channel === 'site' ? 'appeal' : 'none' })
  if (saving.unseen) return <Unseen number={saving.unseen} />
  return (
    <main className="page appeals">
      <p className="back">
        <Link to="/appeals">Обращения</Link>
      </p>
      <h1>Новое обращение</h1>
      <form
        className="new-appeal"
        onSubmit={event => {
          event.preventDefault()
          void saving.save(counts)
        }}
      >
        <div>
          <div className="field-row">
            <label className="field">
              <span>Как пришло</span>
              <select autoFocus value={paper.channel} onChange={event => toChannel(event.target.value as Channel)}>
                {Channel.options.map(channel => (
                  <option key={channel} value={channel}>
                    {channelWords(channel)}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              <span>Когда поступило</span>
              <input
                type="date"
                max={today}
                value={paper.receivedOn}
                onChange={event => set({ receivedOn: event.target.value })}
              />
            </label>
            <label className="field">
              <span>Что это по закону</span>
              <select value={paper.law} onChange={event => set({ law: event.target.value as Law })}>
                {Law.options.map(law => (
                  <option key={law} value={law}>
                    {lawWords[law]}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <Choice legend="О чём просят" words={kindWords} value={paper.kind} onChange={kind => set({ kind })} />
          <Choice legend="От кого" words={formWords} value={paper.form} onChange={form => set({ form })} />
          {paper.form === 'collective' && (
            <label className="field short">
              <span>Сколько подписей</span>
              <input
                type="number"
                min={2}
                value={paper.signatories}
                onChange={event => set({ signatories: Number(event.target.value) })}
              />
            </label>
          )}
          {paper.kind === 'complaint' && (
            <ComplainedFields complained={paper.complained} onChange={complained => set({ complained })} />
          )}
          {paper.form !== 'anonymous' && <AuthorFields author={paper.author} onChange={author => set({ author })} />}
          <label className="field">
            <span>Текст обращения</span>
            <textarea rows={10} maxLength={60_000} value={paper.body} onChange={event => set({ body: event.target.value })} />
          </label>
          <label className="field">
            <span>Скан, если есть: до 10 МБ каждый</span>
            <input
              type="file"
              multiple
              accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff,.docx,.odt,.txt"
              onChange={event => setFiles([...(event.target.files ?? [])])}
            />
          </label>
          <p className="wrong" role="alert">
            {saving.wrong}
          </p>
          <p className="go">
            <button type="submit" className="btn btn-main" aria-disabled={saving.busy}>
              {counts ? 'Зарегистрировать' : 'Записать'} <Kbd code="Ctrl+Enter" />
            </button>
            {counts && (
              <button type="button" className="btn" onClick={() => void saving.save(false)}>
                Записать без номера
              </button>
            )}
          </p>
        </div>
        <Look paper={paper} />
      </form>
    </main>
  )
}

const Unseen = ({ number }: { number: string }) => (
  <main className="page appeals">
    <h1>Записали: {number}</h1>
    <p className="lead">
      Жалуются на Вас, Ваш отдел или начальника, поэтому дальше обращение рассматривают без Вас. Оно сохранено со всеми файлами.
    </p>
    <p className="go">
      <Link className="btn" to="/appeals">
        К списку обращений
      </Link>
    </p>
  </main>
)

/** One press, one appeal: the id stays the same until it is written down. */
function useSaving(paper: NewPaper, files: readonly File[], forget: () => void) {
  const navigate = useNavigate()
  const [id] = useState(uuid7)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState('')
  /** Written down, but from now on out of the person's sight: its number. */
  const [unseen, setUnseen] = useState<string>()
  const save = async (register: boolean) => {
    if (busy) return
    setBusy(true)
    setWrong('')
    const author = paper.form === 'anonymous' ? emptyPaper('').author : paper.author
    try {
      const scans = await Promise.all(files.map(scanOf))
      const made = await send(appeals.receive, { body: { id, ...paper, author, files: scans, register } }, uuid7())
      forget()
      if (made.seen) await navigate({ to: '/appeals/$id', params: { id } })
      else setUnseen(made.number ?? 'без номера')
    } catch (error) {
      setWrong((error as Error).message)
      setBusy(false)
    }
  }
  return { save, busy, wrong, unseen }
}
