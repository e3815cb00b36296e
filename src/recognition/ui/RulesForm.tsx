// The next edition of the rules: nominations, numbers, why there is no ranking.
import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { todayAt } from '#calendar/moment-words.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import { rules } from '../api.ts'
import type { NominationRule, Rules, RulesBody } from '../model.ts'
import { useWrite } from './recognition-state.ts'

const numbers = [
  ['periodMonths', 'Смотрим работу, месяцев'],
  ['members', 'Членов комиссии'],
  ['quorum', 'Решают голосов'],
  ['voteDays', 'Дней на голосование'],
  ['appealDays', 'Дней на возражение и ответ'],
  ['mutualDays', 'Взаимные спасибо не считаются, дней'],
  ['hintDays', 'Подсказка начальнику, дней'],
] as const

export function RulesForm({ latest, onDone }: { latest: Rules; onDone: () => void }) {
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  const [from, setFrom] = useState(today)
  const [body, setBody] = useState<RulesBody>(latest.body)
  const write = useWrite(rules.write)
  const set = (change: Partial<RulesBody>) => setBody({ ...body, ...change })
  const setOne = (at: number, change: Partial<NominationRule>) =>
    set({ nominations: body.nominations.map((one, i) => (i === at ? { ...one, ...change } : one)) })
  return (
    <form
      className="recognition-form"
      onSubmit={event => {
        event.preventDefault()
        const nominations = body.nominations.map(one => ({ ...one, criteria: one.criteria.filter(text => text.trim()) }))
        write.mutate(
          { body: { edition: latest.edition + 1, inForceFrom: from, body: { ...body, nominations } } },
          { onSuccess: onDone },
        )
      }}
    >
      <p className="soft">Написанная редакция не меняется: следующая её заменит. Открытые выдвижения решают по прежней.</p>
      <TextInput
        required
        type="date"
        label="Действует с"
        min={today}
        value={from}
        onChange={event => setFrom(event.currentTarget.value)}
      />
      {body.nominations.map((one, at) => (
        <fieldset key={at} className="nomination-fields">
          <legend>Номинация {at + 1}</legend>
          <TextInput
            required
            label="Название"
            value={one.title}
            maxLength={80}
            onChange={event => setOne(at, { title: event.currentTarget.value })}
          />
          <Textarea
            required
            label="Признаки"
            description="Каждый с новой строки"
            value={one.criteria.join('\n')}
            onChange={event => setOne(at, { criteria: event.currentTarget.value.split('\n') })}
          />
          <TextInput
            required
            label="Чем благодарим"
            description="Без денег и баллов"
            value={one.award}
            maxLength={200}
            onChange={event => setOne(at, { award: event.currentTarget.value })}
          />
          {body.nominations.length > 1 && (
            <button
              type="button"
              className="btn btn-bare"
              onClick={() => set({ nominations: body.nominations.filter((_, i) => i !== at) })}
            >
              Убрать номинацию {at + 1}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        className="btn"
        onClick={() => set({ nominations: [...body.nominations, { title: '', criteria: [''], award: '' }] })}
      >
        Добавить номинацию
      </button>
      <div className="number-fields">
        {numbers.map(([name, label]) => (
          <NumberInput
            key={name}
            required
            size="md"
            hideControls
            allowDecimal={false}
            label={label}
            value={body[name]}
            onChange={value => set({ [name]: Number(value) || 0 })}
          />
        ))}
      </div>
      <Textarea
        required
        label="Почему нет баллов и мест"
        value={body.whyNoRanking}
        maxLength={2000}
        onChange={event => set({ whyNoRanking: event.currentTarget.value })}
      />
      {write.error && <Trouble error={write.error} />}
      <p className="go">
        <button type="submit" className="btn btn-main" disabled={write.isPending}>
          Утвердить
        </button>
        <button type="button" className="btn" onClick={onDone}>
          Не сейчас
        </button>
      </p>
    </form>
  )
}
