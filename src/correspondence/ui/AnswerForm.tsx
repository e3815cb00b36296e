// The answer: text, what to mend in it, the signature that will stand under it, files; sent by keyboard, taken back within a minute.
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { momentWords } from '#calendar/moment-words.ts'
import type { Finding } from '#letters/model.ts'
import { ruleWords, severityWords } from '#letters/ui/rule-words.ts'
import { typeOver } from '#letters/ui/typing.ts'
import { PhrasesDialog } from '#letters/ui/writing/PhrasesDialog.tsx'
import { uuid7 } from '#platform/uuid7.ts'
import { base64Of } from '#platform/web/base64.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { mail } from '../api.ts'
import { newLetter } from '../new-letter-api.ts'
import type { ThreadCard } from '../thread-model.ts'
import { useTelling, type Acting } from './mail-state.ts'
import { sizeWords } from './letter-words.ts'

type File64 = { name: string; mediaType: string; content: string; size: number }
type Left = { rule: string; fragment: string; reason: string }

const anAnswer = { title: 'Ответ', send: 'Отправить ответ', rows: 8 }
/** Nothing has come and nothing has left: a letter of our own. */
const ourOwn = { title: 'Письмо', send: 'Отправить письмо', rows: 14 }

type Props = { card: ThreadCard; acting: Acting; text: string; onText: (text: string) => void }

export function AnswerForm({ card, acting, text, onText: setText }: Props) {
  const [files, setFiles] = useState<File64[]>([])
  const [left, setLeft] = useState<Left[]>([])
  const id = useRef(uuid7())
  const field = useRef<HTMLTextAreaElement>(null)
  const params = { id: card.id }
  const words = card.letters.length === 0 ? ourOwn : anAnswer
  const findings = useFindings(card.id, text).filter(finding => !left.some(one => isSame(one, finding, text)))
  useDraft(card, text)
  // A letter taken back becomes the draft again.
  const [draftBefore, setDraftBefore] = useState(card.draft)
  if (card.draft !== draftBefore) {
    setDraftBefore(card.draft)
    if (text === '') setText(card.draft)
  }
  const anyway = acting.wrong?.code === 'answered-meanwhile' || acting.wrong?.code === 'written-meanwhile'
  const send = async (regardless: boolean) => {
    const body = {
      id: id.current,
      text,
      seen: card.letters.map(letter => letter.id),
      anyway: regardless,
      setAside: left,
      files: files.map(({ name, mediaType, content }) => ({ name, mediaType, content })),
    }
    if (!(await acting.act(mail.answer, { params, body }))) return
    id.current = uuid7()
    setText('')
    setFiles([])
    setLeft([])
  }
  const [phrases, setPhrases] = useState(false)
  const insert = (words: string) => {
    setPhrases(false)
    const at = field.current
    // After the window has given the focus back.
    if (at) setTimeout(() => typeOver(at, { start: at.selectionStart, end: at.selectionEnd }, words), 0)
  }
  const fix = ({ start, end }: Finding, words: string) => setText(text.slice(0, start) + words + text.slice(end))
  const first = findings.find(({ suggestions, end }) => suggestions.length > 0 && end <= text.length)
  const best = first?.suggestions[0] ?? ''
  useKeys(
    phrases || card.barred
      ? []
      : [
          { code: 'Ctrl+Enter', does: words.send, run: () => void send(false) },
          { code: 'Alt+KeyO', does: 'К тексту письма', run: () => field.current?.focus() },
          { code: 'Alt+KeyA', does: 'Готовые фразы', run: () => setPhrases(true) },
          ...(first ? [{ code: 'Alt+Enter', does: 'Исправить замечание', run: () => fix(first, best) }] : []),
        ],
  )
  if (card.barred) return <p className="barred">{card.barred}</p>
  return (
    <section className="answer" aria-label={words.title}>
      <h2>{words.title}</h2>
      <Writers card={card} />
      <label className="field">
        <span>
          Текст <Kbd code="Alt+KeyO" />
        </span>
        <textarea
          ref={field}
          rows={words.rows}
          maxLength={50_000}
          value={text}
          onChange={event => (setText(event.target.value), acting.clear())}
        />
      </label>
      <p className="go">
        <button type="button" className="btn btn-bare" aria-keyshortcuts="Alt+A" onClick={() => setPhrases(true)}>
          Фразы <Kbd code="Alt+KeyA" />
        </button>
        {first && (
          <span className="soft">
            Исправить первое: <Kbd code="Alt+Enter" />
          </span>
        )}
      </p>
      <Mend
        text={text}
        findings={findings}
        onFix={fix}
        onLeave={(finding, reason) => setLeft([...left, { rule: finding.rule, fragment: fragmentOf(text, finding), reason }])}
      />
      <p className="signature">
        <span className="vh">Подпись, добавится сама:</span>
        {card.signature}
      </p>
      <FilesField files={files} onChange={setFiles} />
      {acting.wrong && (
        <p className="wrong" role="alert">
          {acting.wrong.message}
        </p>
      )}
      <p className="go">
        <button
          type="button"
          className="btn btn-main"
          disabled={acting.busy || text.trim() === ''}
          onClick={() => void send(false)}
          aria-keyshortcuts="Control+Enter"
        >
          Отправить <Kbd code="Ctrl+Enter" />
        </button>
        {anyway && (
          <button type="button" className="btn" disabled={acting.busy} onClick={() => void send(true)}>
            Всё равно отправить
          </button>
        )}
      </p>
      <PhrasesDialog
        opened={phrases}
        of={card.id}
        ask={() => call(newLetter.phrases, { params, query: {} })}
        onTake={insert}
        onClose={() => setPhrases(false)}
      />
    </section>
  )
}

const fragmentOf = (text: string, { start, end }: Finding) => text.slice(start, end).slice(0, 2000)
const isSame = (left: Left, finding: Finding, text: string) =>
  left.rule === finding.rule && left.fragment === fragmentOf(text, finding)

/** What to mend, a moment after the last key. */
function useFindings(id: string, text: string): Finding[] {
  const [checked] = useDebouncedValue(text, 600)
  const { data } = useQuery({
    queryKey: ['mail-check', id, checked],
    queryFn: async () => (await call(mail.check, { params: { id }, body: { text: checked } })).findings,
    enabled: checked.trim() !== '',
    staleTime: Infinity,
  })
  return checked === text && data ? data : []
}

function useDraft(card: ThreadCard, text: string): void {
  const [kept] = useDebouncedValue(text, 1000)
  const last = useRef(card.draft)
  useEffect(() => {
    if (kept === last.current) return
    last.current = kept
    call(mail.keepDraft, { params: { id: card.id }, body: { text: kept } }).catch(() => {})
  }, [card.id, kept])
}

function Writers({ card }: { card: ThreadCard }) {
  const telling = useTelling()
  return card.writers.map(({ name, touchedAt }) => (
    <p key={name} className="state soon" role="status">
      <Icon name="people" />
      Здесь уже пишет {name}, {momentWords(touchedAt, telling)}. Договоритесь, кто ответит.
    </p>
  ))
}

type MendProps = {
  text: string
  findings: readonly Finding[]
  onFix: (finding: Finding, words: string) => void
  onLeave: (finding: Finding, reason: string) => void
}

const order = { error: 0, warning: 1, hint: 2 }

export function Mend({ text, findings, onFix, onLeave }: MendProps) {
  const shown = findings.toSorted((a, b) => order[a.severity] - order[b.severity]).slice(0, 8)
  return (
    <ul className="mend-list" aria-label="Что поправить">
      {shown.map(finding => (
        <MendRow key={`${finding.rule} ${finding.start} ${finding.end}`} {...{ text, finding, onFix, onLeave }} />
      ))}
    </ul>
  )
}

function MendRow({ text, finding, onFix, onLeave }: Omit<MendProps, 'findings'> & { finding: Finding }) {
  const [reason, setReason] = useState('')
  const [leaving, setLeaving] = useState(false)
  const { icon, tone, word } = severityWords[finding.severity]
  const fragment = text.slice(finding.start, finding.end)
  const [best] = finding.end <= text.length ? finding.suggestions : []
  return (
    <li>
      <span className={`state ${tone}`}>
        <Icon name={icon} label={word} />
        {ruleWords[finding.rule]}
      </span>
      <p>
        {fragment && `«${fragment.slice(0, 80)}». `}
        {finding.message}
      </p>
      <div className="go">
        {best !== undefined && (
          <button type="button" className="btn" onClick={() => onFix(finding, best)}>
            {best === '' ? 'Убрать' : `Заменить: ${best}`}
          </button>
        )}
        {finding.severity === 'error' && !leaving && (
          <button type="button" className="btn btn-bare" onClick={() => setLeaving(true)}>
            Оставить…
          </button>
        )}
      </div>
      {leaving && (
        <div className="go">
          <input
            className="plain"
            aria-label="Почему оставить"
            placeholder="Почему оставить"
            maxLength={500}
            value={reason}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the press of a button for this very field
            autoFocus
            onChange={event => setReason(event.target.value)}
          />
          <button type="button" className="btn" disabled={reason.trim() === ''} onClick={() => onLeave(finding, reason.trim())}>
            Оставить
          </button>
        </div>
      )}
    </li>
  )
}

const mostBytes = 20 << 20

function FilesField({ files, onChange }: { files: File64[]; onChange: (files: File64[]) => void }) {
  const [wrong, setWrong] = useState('')
  const add = async (chosen: FileList | null) => {
    const read = await Promise.all([...(chosen ?? [])].map(readFile))
    const all = [...files, ...read]
    if (all.reduce((sum, { size }) => sum + size, 0) > mostBytes) return setWrong('Вместе больше 20 МБ. Разделите на два письма.')
    if (all.some(({ size }) => size === 0)) return setWrong('Файл пустой. Проверьте его.')
    setWrong('')
    onChange(all)
  }
  return (
    <div className="field">
      <label htmlFor="answer-files">Вложения</label>
      <input id="answer-files" type="file" multiple onChange={event => void add(event.target.files)} />
      {wrong && <p className="wrong">{wrong}</p>}
      <ul className="letter-files">
        {files.map((file, i) => (
          <li key={`${file.name} ${i}`}>
            {file.name} <span className="soft">{sizeWords(file.size)}</span>{' '}
            <button type="button" className="btn btn-bare" onClick={() => onChange(files.filter(one => one !== file))}>
              Убрать
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

const readFile = async (file: File): Promise<File64> => ({
  name: file.name,
  mediaType: /^[\w.+-]+\/[\w.+-]+$/u.test(file.type) ? file.type : 'application/octet-stream',
  content: await base64Of(file),
  size: file.size,
})
