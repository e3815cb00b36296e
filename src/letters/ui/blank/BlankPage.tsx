// «Бланк письма»: what stands at the head of every letter, seen on the sheet as it is typed, kept from a day on.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { monthDay } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { send, call } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useMe } from '#staff/ui/me.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { useWriting } from '#staff/ui/writing.ts'
import { blank } from '../../blank/api.ts'
import type { Blanks, NewBlank } from '../../blank/model.ts'
import { BlankPreview } from './BlankPreview.tsx'
import { LogoField } from './LogoField.tsx'
import './blank.css'

const queryKey = ['letters', 'blank']

export function Page() {
  const { data, error, refetch } = useQuery({ queryKey, queryFn: () => call(blank.read, {}) })
  return (
    <main className="page blank-page">
      <h1>Бланк письма</h1>
      <p className="lead">
        Название, адрес и номера центра стоят вверху каждого письма. Письма, которые уже подписаны, остаются на прежнем бланке.
      </p>
      {error ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Form key={data.editions[0]?.madeAt} blanks={data} />
      ) : (
        <Waiting lines={8} />
      )}
    </main>
  )
}

type Field = { [K in keyof NewBlank]: NewBlank[K] extends string ? K : never }[keyof NewBlank]
const fields: { name: Field; label: string; hint?: string; max?: number }[] = [
  { name: 'founder', label: 'Вышестоящий орган', hint: 'Как в положении о центре' },
  { name: 'title', label: 'Полное название' },
  { name: 'shortTitle', label: 'Сокращённое название', max: 120 },
  { name: 'address', label: 'Почтовый адрес', hint: 'Улица, дом, город, индекс' },
  { name: 'phone', label: 'Телефон', max: 60 },
  { name: 'email', label: 'Электронная почта', max: 200 },
  { name: 'site', label: 'Сайт', max: 200 },
]
const numbers: typeof fields = [
  { name: 'okpo', label: 'ОКПО', max: 10 },
  { name: 'ogrn', label: 'ОГРН', max: 13 },
  { name: 'inn', label: 'ИНН', max: 10 },
  { name: 'kpp', label: 'КПП', max: 9 },
]

function Form({ blanks: { now, editions } }: { blanks: Blanks }) {
  const queries = useQueryClient()
  const zone = useMe().centre.timeZone
  const { own, validFrom, ...details } = now
  const [value, setValue] = useState<NewBlank>(() => ({
    ...details,
    validFrom: todayAt({ now: new Date().toISOString(), zone }),
  }))
  const [saved, setSaved] = useState('')
  const { trouble, fields: wrong, busy, write } = useWriting()
  const set = (change: Partial<NewBlank>) => (setValue({ ...value, ...change }), setSaved(''))
  const save = () =>
    void write(async () => {
      const fresh = await send(blank.set, { body: value })
      setSaved(`Записали. Новый бланк с ${monthDay(value.validFrom, 0)}.`)
      // The form stays as it is: its words must not jump under the hands.
      queries.setQueryData<Blanks>(queryKey, before => before && { ...fresh, editions: before.editions })
    })
  useKeys([{ code: 'Ctrl+Enter', does: 'Записать бланк', run: save }])
  const field = ({ name, label, hint, max = 300 }: (typeof fields)[number]) => (
    <TextField
      key={name}
      label={label}
      value={value[name]}
      hint={hint}
      max={max}
      wrong={wrong[name]}
      onChange={text => set({ [name]: text })}
    />
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  return (
    <form className="blank-form" onSubmit={submit} noValidate>
      <div>
        {!own && <p className="state soon">Бланк ещё не записан. Пока письма идут с тем, что известно о центре.</p>}
        {own && validFrom && <p className="soft">Действует с {monthDay(validFrom, 0)}.</p>}
        <LogoField logo={value.logo} wrong={wrong.logo} onChange={logo => set({ logo })} />
        {fields.map(field)}
        <div className="numbers">{numbers.map(field)}</div>
        <label className="blank-tick">
          <input type="checkbox" checked={value.withCode} onChange={event => set({ withCode: event.target.checked })} />
          Ставить QR-код с номером и датой письма
        </label>
        {value.withCode && (
          <TextField
            label="Страница, где проверяют письмо"
            hint="Если её нет, оставьте пустым: код назовёт центр, номер и дату"
            value={value.checkAddress}
            wrong={wrong.checkAddress}
            placeholder="https://"
            onChange={checkAddress => set({ checkAddress })}
          />
        )}
        <TextField
          label="С какого дня"
          type="date"
          value={value.validFrom}
          wrong={wrong.validFrom}
          onChange={text => set({ validFrom: text })}
        />
        <p className="wrong" role="alert">
          {trouble}
        </p>
        <p className="go">
          <button type="submit" className="btn btn-main" aria-disabled={busy}>
            Записать <Kbd code="Ctrl+Enter" />
          </button>
          <span role="status">{saved}</span>
        </p>
        <Editions editions={editions} />
      </div>
      <BlankPreview details={value} />
    </form>
  )
}

const Editions = ({ editions }: Pick<Blanks, 'editions'>) =>
  editions.length > 0 && (
    <details className="editions">
      <summary>Прежние бланки</summary>
      <ul>
        {editions.map(({ validFrom, title, madeAt, by }) => (
          <li key={madeAt}>
            с {monthDay(validFrom, 0)}: {title} <span className="soft">{by}</span>
          </li>
        ))}
      </ul>
    </details>
  )
