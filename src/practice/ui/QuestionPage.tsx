// A question of the bank: its scene, options and why; saved as a new edition, so that nothing answered changes.
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Refused } from '#platform/web/call.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import type { BankItem, Option, Spot } from '../model.ts'
import { difficultyWords, spotWords } from '../rules/words.ts'
import { useBank, useRetire, useWrite } from './practice-state.ts'
import './Practice.css'

const empty: Option = { right: false, text: '', why: '' }

const blank = (key: string): BankItem => ({
  key,
  edition: 0,
  clause: '4.2.1',
  place: 'window',
  difficulty: 1,
  scene: '',
  retired: false,
  own: true,
  open: 0,
  options: [{ ...empty, right: true }, empty, empty],
})

export function Page() {
  const { key = '' } = useParams({ strict: false })
  const bank = useBank()
  const item = bank.data && (bank.data.find(one => one.key === key) ?? blank(key))
  return (
    <main className="page practice">
      <p className="back">
        <Link to="/practice/questions">Вопросы</Link>
      </p>
      <h1>Вопрос</h1>
      <p className="lead">Правка станет новой редакцией. Кто уже ответил, у того ничего не изменится.</p>
      {bank.error && !bank.data && <Trouble error={bank.error} onRetry={() => void bank.refetch()} />}
      {bank.isPending && <Waiting lines={8} />}
      {item && <Form key={`${item.key} ${item.edition}`} item={item} isNew={item.own && item.edition === 0} />}
    </main>
  )
}

function Form({ item, isNew }: { item: BankItem; isNew: boolean }) {
  const [words, setWords] = useState(item)
  const navigate = useNavigate()
  const write = useWrite(item.key)
  const retire = useRetire(item.key)
  const set = (change: Partial<BankItem>) => setWords({ ...words, ...change })
  const wrong = (field: string) => (write.error instanceof Refused ? write.error.fields[field] : undefined)
  const save = (event: React.FormEvent) => {
    event.preventDefault()
    const { clause, place, difficulty, scene, options } = words
    const body = { edition: item.edition, clause: clause.trim(), place, difficulty, scene, options }
    write.mutate(body, { onSuccess: () => void navigate({ to: '/practice/questions' }) })
  }
  return (
    <form className="form" onSubmit={save}>
      <div className="form-row">
        <TextInput
          required
          label="Пункт Кодекса"
          value={words.clause}
          error={wrong('clause')}
          onChange={event => set({ clause: event.currentTarget.value })}
        />
        <NativeSelect
          size="md"
          label="Где"
          value={words.place}
          data={Object.entries(spotWords).map(([value, label]) => ({ value, label }))}
          onChange={event => set({ place: event.currentTarget.value as Spot })}
        />
        <NativeSelect
          size="md"
          label="Трудность"
          value={String(words.difficulty)}
          data={Object.entries(difficultyWords).map(([value, label]) => ({ value, label }))}
          onChange={event => set({ difficulty: Number(event.currentTarget.value) as 1 | 2 | 3 })}
        />
      </div>
      <Textarea
        required
        autosize
        minRows={3}
        label="Что происходит"
        description="Без имён клиентов и примет, по которым их узнают"
        value={words.scene}
        error={wrong('scene')}
        onChange={event => set({ scene: event.currentTarget.value })}
      />
      {words.options.map((option, at) => (
        <OptionFields
          key={at}
          at={at}
          option={option}
          onChange={change => set({ options: words.options.map((one, i) => (i === at ? { ...one, ...change } : one)) })}
        />
      ))}
      <div className="acts">
        {words.options.length < 4 ? (
          <button type="button" className="btn btn-bare" onClick={() => set({ options: [...words.options, empty] })}>
            Добавить вариант
          </button>
        ) : (
          <button type="button" className="btn btn-bare" onClick={() => set({ options: words.options.slice(0, 3) })}>
            Убрать последний
          </button>
        )}
      </div>
      {write.error && <Trouble error={write.error} />}
      {retire.error && <Trouble error={retire.error} />}
      <div className="acts">
        <button type="submit" className="btn btn-main" disabled={write.isPending}>
          Сохранить
        </button>
        {!isNew && (
          <button
            type="button"
            className="btn"
            disabled={retire.isPending}
            onClick={() => retire.mutate({ edition: item.edition, retired: !item.retired })}
          >
            {item.retired ? 'Спрашивать снова' : 'Больше не спрашивать'}
          </button>
        )}
      </div>
    </form>
  )
}

type FieldsProps = { at: number; option: Option; onChange: (change: Partial<Option>) => void }

const OptionFields = ({ at, option, onChange }: FieldsProps) => (
  <fieldset className="option-fields">
    <legend>Вариант {at + 1}</legend>
    <label>
      <input type="checkbox" checked={option.right} onChange={event => onChange({ right: event.currentTarget.checked })} />
      Верный
    </label>
    <TextInput
      required
      label="Что делает сотрудник"
      value={option.text}
      onChange={event => onChange({ text: event.currentTarget.value })}
    />
    <Textarea
      required
      autosize
      label={option.right ? 'Почему так' : 'Почему не так'}
      value={option.why}
      onChange={event => onChange({ why: event.currentTarget.value })}
    />
  </fieldset>
)
