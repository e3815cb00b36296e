// A new candidate: a name, a way to reach them, the day of their consent; the words of the consent are shown to be read aloud.
import { useState } from 'react'
import { addDays, isDay } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send, type Refused } from '#platform/web/call.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { candidates } from '../api.ts'
import type { Source, Vacancy } from '../model.ts'
import { consentWords, sourceWords } from '../rules/words.ts'
import { SelectField } from '#platform/web/components/SelectField.tsx'
import { useAct } from './hiring-state.ts'

export function CandidateForm({ vacancy, onClose }: { vacancy: Vacancy; onClose: () => void }) {
  const { centre } = useMe()
  const [today] = useState(() => todayAt({ now: Date.now(), zone: centre.timeZone }))
  const [given, setGiven] = useState(() => ({
    ...{ id: uuid7(), surname: '', name: '', patronymic: '', phone: '', email: '' },
    source: 'site' as Source,
    consentOn: today,
  }))
  const add = useAct(() => send(candidates.add, { params: { id: vacancy.id }, body: given }), onClose)
  const wrong = (add.error as Refused | null)?.fields ?? {}
  const field = (key: 'surname' | 'name' | 'patronymic' | 'phone' | 'email', label: string, max = 100) => (
    <TextField
      label={label}
      value={given[key]}
      wrong={wrong[key]}
      max={max}
      first={key === 'surname'}
      onChange={said => setGiven({ ...given, [key]: said })}
    />
  )
  const eraseOn = isDay(given.consentOn) ? addDays(given.consentOn, vacancy.keepDays) : ''
  return (
    <form
      className="hiring-form"
      onSubmit={event => {
        event.preventDefault()
        add.mutate(undefined)
      }}
    >
      <h2>Новый кандидат</h2>
      <div className="hiring-two">
        {field('surname', 'Фамилия')}
        {field('name', 'Имя')}
        {field('patronymic', 'Отчество')}
        {field('phone', 'Телефон', 40)}
        {field('email', 'Почта', 200)}
        <SelectField
          label="Откуда узнал о вакансии"
          value={given.source}
          onChange={source => setGiven({ ...given, source: source as Source })}
          options={Object.entries(sourceWords)}
        />
      </div>
      <TextField
        label="День, когда человек дал согласие"
        type="date"
        value={given.consentOn}
        wrong={wrong.consentOn}
        onChange={consentOn => setGiven({ ...given, consentOn })}
      />
      {eraseOn && <blockquote className="hiring-consent">{consentWords(centre.title, vacancy.position, eraseOn)}</blockquote>}
      <p className="hint">Прочитайте человеку эти слова или дайте подписать. В этот день данные удалятся сами.</p>
      {add.error && Object.keys(wrong).length === 0 && <Trouble error={add.error} />}
      <div className="hiring-acts">
        <button className="btn btn-main" disabled={add.isPending}>
          Согласие получено, записать
        </button>
        <button type="button" className="btn" onClick={onClose}>
          Не записывать
        </button>
      </div>
    </form>
  )
}
