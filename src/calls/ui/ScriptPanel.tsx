// The script in a call: what the client calls about, and the step to say now.
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { catalogue } from '#catalogue/api.ts'
import { call as ask } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import type { CallOnDesk } from '../model.ts'
import { stepsWords } from '../rules/script-words.ts'
import { scripts } from '../script-api.ts'
import type { Acting } from './calls-state.ts'
import './Scripts.css'

export function ScriptPanel({ call, acting }: { call: CallOnDesk; acting: Acting }) {
  const id = useId()
  const reasons = useQuery({ queryKey: ['reasons'], queryFn: () => ask(catalogue.reasons, {}), staleTime: 600_000 })
  const params = { id: call.id }
  const { script, scriptSaid: said } = call
  const step = script?.steps[said]
  const go = (to: number) => void acting.act(scripts.say, { params, body: { said: to } })
  useKeys([
    ...(step ? [{ code: 'Alt+ArrowRight', does: 'Сценарий: сказали, дальше', run: () => go(said + 1) }] : []),
    ...(script && said > 0 ? [{ code: 'Alt+ArrowLeft', does: 'Сценарий: шаг назад', run: () => go(said - 1) }] : []),
  ])
  if (!reasons.data?.length) return null
  const choose = (reasonId: string) =>
    void acting.act(scripts.choose, { params, body: { reasonId: reasonId === '' ? null : reasonId } })
  return (
    <section className="script-panel" aria-label="Сценарий звонка">
      <div className="field">
        <label htmlFor={id}>С чем звонят</label>
        <select id={id} value={call.reasonId ?? ''} onChange={event => choose(event.target.value)}>
          <option value="">Ещё не ясно</option>
          {reasons.data.map(({ id: reason, title }) => (
            <option key={reason} value={reason}>
              {title}
            </option>
          ))}
        </select>
      </div>
      {script && step && (
        <div className="script-now" role="status">
          <b>
            Сценарий, шаг {said + 1} из {script.steps.length}: {step.title}
          </b>
          <q>«{step.say}»</q>
        </div>
      )}
      {script && !step && (
        <p className="soft" role="status">
          <Icon name="check" /> Сценарий пройден: {stepsWords(script.steps.length)}
        </p>
      )}
      {script && (
        <p className="calls-row">
          {step && (
            <button
              type="button"
              className="btn"
              onClick={event => event.detail < 2 && go(said + 1)}
              aria-keyshortcuts="Alt+ArrowRight"
            >
              Сказали, дальше <Kbd code="Alt+ArrowRight" />
            </button>
          )}
          {said > 0 && (
            <button type="button" className="btn btn-bare" onClick={() => go(said - 1)} aria-keyshortcuts="Alt+ArrowLeft">
              Шаг назад <Kbd code="Alt+ArrowLeft" />
            </button>
          )}
        </p>
      )}
      {call.reasonId && !script && <p className="soft">Сценария по этому вопросу нет: ведите разговор по шагам ниже.</p>}
    </section>
  )
}
