// A new file in seconds: the name is enough; whoever may be the same person is offered before a second file is begun.
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { clients } from '#clients/api.ts'
import type { Client, ClientLine } from '#clients/model.ts'
import { ClientLineText } from '#clients/ui/ClientLineText.tsx'
import { uuid7 } from '#platform/uuid7.ts'
import { call, Refused, send } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import { blankFrom, newClientOf, type Blank } from './new-client.ts'

type Props = { typed: string; kind: Client['kind']; onMade: (client: Pick<Client, 'id'>) => void; onCancel: () => void }

type FieldName = keyof Blank
const ofPerson: [FieldName, string, string][] = [
  ['surname', 'Фамилия', ''],
  ['name', 'Имя', ''],
  ['patronymic', 'Отчество, если есть', ''],
  ['birth', 'Дата рождения', '21.03.1969'],
  ['phone', 'Телефон', '8 903 123-45-67'],
  ['occupation', 'Кем работает', ''],
]
const ofOrganisation: [FieldName, string, string][] = [
  ['title', 'Название', ''],
  ['inn', 'ИНН', '10 или 12 цифр'],
  ['phone', 'Телефон', ''],
]
/** Names of the wire to those of the form. */
const wireNames: Record<string, FieldName> = { birthOn: 'birth' }

export function NewClientForm({ typed, kind, onMade, onCancel }: Props) {
  const [id] = useState(uuid7)
  const [blank, setBlank] = useState(() => blankFrom(typed, kind))
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const [twin, setTwin] = useState('')
  const [busy, setBusy] = useState(false)
  const similar = useSimilar(blank, kind)
  const make = async (evenIfSimilar: boolean) => {
    const body = newClientOf(blank, kind, id, evenIfSimilar)
    if (!body) return setWrong({ birth: 'Напишите день, месяц и год: 21.03.1969' })
    if (busy) return
    setBusy(true)
    try {
      onMade(await send(clients.create, { body }))
    } catch (error) {
      setBusy(false)
      if (error instanceof Refused && error.code === 'similar') return setTwin(error.message)
      setWrong(
        error instanceof Refused && Object.keys(error.fields).length > 0
          ? named(error.fields)
          : { name: (error as Error).message },
      )
    }
  }
  useUncoveredKeys([
    { code: 'Escape', does: 'Вернуться к поиску', run: onCancel },
    ...similar
      .slice(0, 4)
      .map((line, i) => ({ code: `Alt+Digit${i + 1}`, does: 'Это тот самый человек', run: () => onMade(line) })),
    ...(twin ? [{ code: 'Ctrl+Enter', does: 'Завести отдельное дело', run: () => void make(true) }] : []),
  ])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void make(false)
  }
  const change = (field: FieldName, value: string) => {
    setBlank({ ...blank, [field]: value })
    setWrong({})
    setTwin('')
  }
  return (
    <form className="new-client" onSubmit={submit}>
      <h2>{kind === 'person' ? 'Новое дело человека' : 'Новое дело организации'}</h2>
      <div className="new-client-fields">
        {(kind === 'person' ? ofPerson : ofOrganisation).map(([field, label, hint], i) => (
          <BlankField
            key={field}
            label={label}
            hint={hint}
            value={blank[field]}
            wrong={wrong[field] ?? ''}
            first={i === 0}
            onChange={value => change(field, value)}
          />
        ))}
      </div>
      {similar.length > 0 && <Similar lines={similar.slice(0, 4)} onPick={onMade} />}
      {twin && (
        <p className="wrong" role="alert">
          {twin}
        </p>
      )}
      <p className="step-go">
        <button type="submit" className="btn btn-main" aria-disabled={busy}>
          Завести дело <Kbd code="Enter" />
        </button>
        {twin && (
          <button type="button" className="btn" onClick={() => void make(true)}>
            Это другой человек, завести <Kbd code="Ctrl+Enter" />
          </button>
        )}
        <button type="button" className="back" onClick={onCancel}>
          К поиску <Kbd code="Escape" />
        </button>
      </p>
    </form>
  )
}

const named = (fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(fields).map(([path, message]) => [wireNames[path.replace('body.', '')] ?? path.replace('body.', ''), message]),
  )

type BlankProps = { label: string; hint: string; value: string; wrong: string; first: boolean; onChange: (value: string) => void }

function BlankField({ label, hint, value, wrong, first, onChange }: BlankProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        autoFocus={first}
        autoComplete="off"
        placeholder={hint}
        value={value}
        aria-invalid={wrong !== ''}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={event => onChange(event.target.value)}
      />
      {wrong && (
        <p id={`${id}-wrong`} className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}

function Similar({ lines, onPick }: { lines: ClientLine[]; onPick: (line: ClientLine) => void }) {
  return (
    <section className="similar" aria-label="Похожие дела">
      <h3>Может быть, дело уже есть</h3>
      <ul>
        {lines.map((line, i) => (
          <li key={line.id}>
            <button type="button" onClick={() => onPick(line)}>
              <Kbd code={`Alt+Digit${i + 1}`} />
              <ClientLineText line={line} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Asked quietly as one types; a refusal here (half a telephone) is no trouble yet. */
function useSimilar(blank: Blank, kind: Client['kind']): ClientLine[] {
  const [asked] = useDebouncedValue(blank, 300)
  const enough = `${asked.surname}${asked.name}${asked.title}`.trim().length > 2
  const { data } = useQuery({
    queryKey: ['similar', asked, kind],
    queryFn: () => {
      const body = newClientOf({ ...asked, phone: wholePhone(asked.phone) }, kind, uuid7(), false)
      return body ? call(clients.similar, { body }) : []
    },
    enabled: enough,
    retry: false,
  })
  return enough ? (data ?? []) : []
}

const wholePhone = (phone: string) => (phone.replace(/\D/gu, '').length >= 10 ? phone : '')
