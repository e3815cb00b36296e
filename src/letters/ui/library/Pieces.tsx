// What a template may say by itself, to be put where the caret is: fields in a case, conditions.
import { useState } from 'react'
import { caseNames, factsFor, fieldsFor } from '../../writing/rules/template.ts'
import type { Purpose } from '../../writing/template-model.ts'

type Props = { purpose: Purpose; onTake: (piece: string) => void }

export function Pieces({ purpose, onTake }: Props) {
  const fields = fieldsFor(purpose)
  const facts = factsFor(purpose)
  const [field, setField] = useState<string>(fields[0] ?? '')
  const [to, setTo] = useState<string>(caseNames[0])
  const [fact, setFact] = useState<string>(facts[0] ?? '')
  return (
    <details className="pieces">
      <summary>Что программа впишет сама</summary>
      <div className="piece">
        <Choice label="Поле" value={field} options={fields} onChange={setField} />
        <Choice label="Падеж" value={to} options={caseNames} onChange={setTo} />
        <button type="button" className="btn" onClick={() => onTake(to === caseNames[0] ? `{${field}}` : `{${field}|${to}}`)}>
          Вставить поле
        </button>
      </div>
      <div className="piece">
        <Choice label="Условие" value={fact} options={facts} onChange={setFact} />
        <button type="button" className="btn" onClick={() => onTake(`{если ${fact}}да{иначе}нет{конец}`)}>
          Вставить условие
        </button>
      </div>
    </details>
  )
}

type ChoiceProps = { label: string; value: string; options: readonly string[]; onChange: (value: string) => void }

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <label className="field">
    <span>{label}</span>
    <select value={value} onChange={event => onChange(event.target.value)}>
      {options.map(one => (
        <option key={one}>{one}</option>
      ))}
    </select>
  </label>
)
