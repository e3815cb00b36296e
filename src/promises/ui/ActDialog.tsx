// One act over one or several promises: kept, moved, passed, cancelled, or confirmed to the client.
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { counted } from '#calendar/plural.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useColleagues } from '#staff/ui/colleagues.ts'
import { useWriting } from '#staff/ui/writing.ts'
import { LateBecause, type LedgerLine } from '../model.ts'
import { becauseWords } from '../rules/words.ts'
import { ConfirmForm } from './ConfirmForm.tsx'
import { actOn, useRefresh, type BatchAsked } from './ledger-state.ts'
import { SlotSelect } from './SlotSelect.tsx'

export type ActKind = 'keep' | 'move' | 'pass' | 'cancel' | 'confirm'

const titles: Record<ActKind, string> = {
  keep: 'Сделано',
  move: 'Перенести',
  pass: 'Передать',
  cancel: 'Отменить',
  confirm: 'Подтверждение человеку',
}

type Props = { act: ActKind | undefined; lines: readonly LedgerLine[]; onClose: () => void; onDone: () => void }

export const ActDialog = ({ act, lines, onClose, onDone }: Props) => (
  <Dialog opened={act !== undefined && lines.length > 0} onClose={onClose} title={act ? titles[act] : ''} size="lg">
    {act && lines.length > 0 && <ActForm act={act} lines={lines} onClose={onClose} onDone={onDone} />}
  </Dialog>
)

type FormProps = { act: ActKind; lines: readonly LedgerLine[]; onClose: () => void; onDone: () => void }

function ActForm({ act, lines, onClose, onDone }: FormProps) {
  const refresh = useRefresh()
  const { trouble, busy, write } = useWriting()
  const [refused, setRefused] = useState<string[]>([])
  const ids = lines.map(({ id }) => id)
  const run = (body: BatchAsked) =>
    void write(async () => {
      const wrong = await actOn(body)
      await refresh()
      setRefused(wrong)
      if (wrong.length > 0) return
      onDone()
      onClose()
    })
  const frame = { lines, busy, wrong: [trouble, ...refused].filter(Boolean) }
  return (
    <div className="act-of-promise">
      <p className="what">{lines.length === 1 ? lines.at(0)?.what : counted(lines.length, 'обещание', 'обещания', 'обещаний')}</p>
      {act === 'keep' && <Keep {...frame} onRun={change => run({ act, ids, ...change })} />}
      {act === 'move' && <Move {...frame} onRun={change => run({ act, ids, ...change })} />}
      {act === 'pass' && <Pass {...frame} onRun={change => run({ act, ids, ...change })} />}
      {act === 'cancel' && <Cancel {...frame} onRun={change => run({ act, ids, ...change })} />}
      {act === 'confirm' && lines.slice(0, 1).map(line => <ConfirmForm key={line.id} line={line} />)}
    </div>
  )
}

type PartProps<Change> = { lines: readonly LedgerLine[]; busy: boolean; wrong: string[]; onRun: (change: Change) => void }

type SheetProps = { words: string; busy: boolean; wrong: string[]; onRun: () => void; children: ReactNode }

/** Enter is the main act; what went wrong stands above the button. */
export function Sheet({ words, busy, wrong, onRun, children }: SheetProps) {
  useKeys([{ code: 'Ctrl+Enter', does: words, run: onRun }])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onRun()
  }
  return (
    <form onSubmit={submit} noValidate>
      {children}
      <div className="wrong" role="alert">
        {wrong.map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p className="go">
        <button type="submit" data-main className="btn btn-main" disabled={busy}>
          {words} <Kbd code="Enter" />
        </button>
      </p>
    </form>
  )
}

type TextProps = { label: string; value: string; onChange: (value: string) => void; focus?: boolean; placeholder?: string }

export function Text({ label, value, onChange, focus = false, placeholder = '' }: TextProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        {...(focus && { 'data-autofocus': true })}
        maxLength={500}
        autoComplete="off"
        value={value}
        placeholder={placeholder}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}

function Keep({ lines, onRun, ...frame }: PartProps<{ outcome: string; latenessReason: string; lateBecause: LateBecause }>) {
  const [outcome, setOutcome] = useState('')
  const [latenessReason, setReason] = useState('')
  const [lateBecause, setBecause] = useState<LateBecause>('workload')
  const [now] = useState(() => new Date().toISOString())
  const late = lines.some(({ dueAt }) => dueAt < now)
  const told = latenessReason || (late && lateBecause !== 'other' ? capital(becauseWords[lateBecause]) : '')
  return (
    <Sheet words="Сделано" {...frame} onRun={() => onRun({ outcome, latenessReason: told, lateBecause })}>
      <Text label="Чем закончилось" value={outcome} onChange={setOutcome} focus placeholder="Можно не заполнять" />
      {late && (
        <>
          <label className="field">
            <span>Почему позже срока</span>
            <select value={lateBecause} onChange={event => setBecause(event.target.value as LateBecause)}>
              {LateBecause.options.map(option => (
                <option key={option} value={option}>
                  {capital(becauseWords[option])}
                </option>
              ))}
            </select>
          </label>
          <Text label="Подробнее" value={latenessReason} onChange={setReason} placeholder="Архив ответил в 11:10" />
        </>
      )}
    </Sheet>
  )
}

function Move({ lines, onRun, ...frame }: PartProps<{ dueAt: string; clientAgreed: boolean; reason: string }>) {
  const [dueAt, setDueAt] = useState('')
  const [reason, setReason] = useState('')
  const [clientAgreed, setAgreed] = useState(false)
  const [missing, setMissing] = useState('')
  const run = () => (dueAt ? onRun({ dueAt, clientAgreed, reason }) : setMissing('Выберите новый срок.'))
  return (
    <Sheet words="Перенести" {...frame} wrong={dueAt ? frame.wrong : [missing].filter(Boolean)} onRun={run}>
      <Text label="Почему переносим" value={reason} onChange={setReason} focus placeholder="Архив ответит только завтра" />
      <SlotSelect ownerId={lines.at(0)?.ownerId ?? ''} value={dueAt} onChange={setDueAt} />
      <label className="agreed-box">
        <input type="checkbox" checked={clientAgreed} onChange={event => setAgreed(event.target.checked)} />
        {lines.length === 1 ? 'Человек согласен на новый срок' : 'Каждый согласен на новый срок'}
      </label>
    </Sheet>
  )
}

function Pass({ lines, onRun, ...frame }: PartProps<{ ownerId: string }>) {
  const people = useColleagues()
  const [ownerId, setOwner] = useState('')
  const [missing, setMissing] = useState('')
  const serving = (people.data ?? []).filter(
    ({ id, leftOn, roles }) =>
      leftOn === null &&
      roles.some(role => ['specialist', 'hall', 'head', 'director'].includes(role)) &&
      lines.some(line => line.ownerId !== id),
  )
  const run = () => (ownerId ? onRun({ ownerId }) : setMissing('Выберите, кто теперь отвечает.'))
  return (
    <Sheet words="Передать" {...frame} wrong={ownerId ? frame.wrong : [missing].filter(Boolean)} onRun={run}>
      <label className="field">
        <span>Кто теперь отвечает</span>
        <select data-autofocus value={ownerId} onChange={event => setOwner(event.target.value)}>
          <option value="">Выберите</option>
          {serving.map(({ id, surname, name, position }) => (
            <option key={id} value={id}>
              {surname} {name}, {position}
            </option>
          ))}
        </select>
      </label>
      <p className="soft">Оба увидят, что обещание перешло.</p>
    </Sheet>
  )
}

function Cancel({ onRun, busy, wrong }: PartProps<{ reason: string }>) {
  const [reason, setReason] = useState('')
  return (
    <Sheet words="Отменить" busy={busy} wrong={wrong} onRun={() => onRun({ reason })}>
      <Text label="Почему отменяем" value={reason} onChange={setReason} focus placeholder="Справка нашлась" />
      <p className="soft">Причину увидит и человек, если у него есть ссылка.</p>
    </Sheet>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
