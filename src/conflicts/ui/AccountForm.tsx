// Afterwards: facts by order, words as they were said, cause in our work, what to change. A label gets a hint at once.
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { call } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useActing } from '#platform/web/acting.ts'
import { conflicts } from '../api.ts'
import { Cause, type Conflict } from '../model.ts'
import { labelWords } from '../rules/labels.ts'
import { causeWords } from '../rules/words.ts'
import { listKey } from './guide-state.ts'

export function AccountForm({ conflict }: { conflict: Conflict }) {
  const id = useId()
  const queries = useQueryClient()
  const { trouble, act: run } = useActing()
  const [facts, setFacts] = useState(conflict.facts)
  const [said, setSaid] = useState(conflict.said)
  const [cause, setCause] = useState<Cause | ''>(conflict.cause ?? '')
  const [proposal, setProposal] = useState(conflict.proposal)
  const [missing, setMissing] = useState('')
  const write = () => {
    const lack = facts.trim() === '' ? 'Напишите, что произошло.' : cause === '' ? 'Выберите причину в нашей работе.' : ''
    setMissing(lack)
    if (lack || cause === '') return
    const body = { facts, said, cause, proposal }
    void run(async () => {
      await call(conflicts.write, { params: { id: conflict.id }, body })
      await queries.invalidateQueries({ queryKey: listKey })
    })
  }
  useKeys([{ code: 'Ctrl+Enter', does: 'Записать факты', run: write, inField: true }])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write()
  }
  return (
    <form className="guide-sheet" aria-label="Факты" onSubmit={submit}>
      <Words id={`${id}-f`} label="Что произошло: кто что сделал, по порядку" value={facts} onChange={setFacts} rows={4} />
      <Words id={`${id}-s`} label="Что сказали, в кавычках как прозвучало" value={said} onChange={setSaid} rows={2} />
      <div className="field">
        <label htmlFor={`${id}-c`}>Что в нашей работе к этому привело</label>
        <select id={`${id}-c`} value={cause} onChange={event => setCause(event.target.value as Cause | '')}>
          <option value="">Выберите причину</option>
          {Cause.options.map(one => (
            <option key={one} value={one}>
              {causeWords[one]}
            </option>
          ))}
        </select>
      </div>
      <Words id={`${id}-p`} label="Что изменить, чтобы не повторилось" value={proposal} onChange={setProposal} rows={2} />
      <p className="wrong" role="alert">
        {missing || trouble}
      </p>
      <button type="submit" className="btn btn-main">
        Записать <Kbd code="Ctrl+Enter" />
      </button>
    </form>
  )
}

type WordsProps = { id: string; label: string; value: string; onChange: (value: string) => void; rows: number }

export function Words({ id, label, value, onChange, rows }: WordsProps) {
  const hint = labelWords(value)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        aria-describedby={`${id}-h`}
        aria-invalid={hint !== undefined}
        onChange={event => onChange(event.target.value)}
      />
      <p id={`${id}-h`} className="conflict-hint" role="status">
        {hint}
      </p>
    </div>
  )
}
