// A rehearsal: the practice telephone rings, and the draft is said aloud step by step, to the end.
import { useEffect, useRef, useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useNow } from '#platform/web/now.ts'
import { scripts } from '../script-api.ts'
import type { Script } from '../script-model.ts'
import { clockWords } from '../rules/words.ts'
import type { WriteBook } from './ScriptCard.tsx'

type Props = { script: Script; write: WriteBook; onOver: () => void }

export function PracticeCall({ script, write, onOver }: Props) {
  const [rehearsalId] = useState(uuid7)
  const own = script.rehearsals.find(({ id }) => id === rehearsalId)
  const answered = own !== undefined
  const said = own?.said ?? 0
  const step = script.steps[said]
  const say = (next: number) =>
    void write(() => call(scripts.rehearse, { params: { id: script.id, rehearsalId }, body: { said: next } }))
  const main = !answered
    ? { label: 'Снять трубку', run: () => say(0) }
    : step
      ? {
          label: said + 1 === script.steps.length ? 'Сказали, звонок окончен' : 'Сказали, дальше',
          run: () => say(said + 1),
        }
      : { label: 'Вернуться к сценарию', run: onOver }
  useKeys([{ code: 'Enter', does: main.label, run: main.run }])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [said, answered])
  return (
    <section className="practice-call" aria-label="Репетиция звонка">
      <h3 ref={heading} tabIndex={-1}>
        {!answered ? (
          <>
            <Icon name="bell" /> Звонит учебный клиент
          </>
        ) : step ? (
          `Шаг ${said + 1} из ${script.steps.length}: ${step.title}`
        ) : (
          'Репетиция пройдена'
        )}
      </h3>
      {!answered && <p className="soft">Скажите каждый шаг вслух, как клиенту. Настоящего звонка не будет.</p>}
      {answered && step && (
        <>
          <q aria-live="polite">«{step.say}»</q>
          <Clock since={Date.parse(own.beganAt)} />
        </>
      )}
      <p className="calls-row">
        <button type="button" className="btn btn-main" data-main onClick={event => event.detail < 2 && main.run()}>
          {main.label} <Kbd code="Enter" />
        </button>
        {step && (
          <button type="button" className="btn btn-bare" onClick={onOver}>
            Прервать
          </button>
        )}
      </p>
    </section>
  )
}

function Clock({ since }: { since: number }) {
  return (
    <p className="soft">
      Разговор идёт <time>{clockWords((useNow() - since) / 1000)}</time>
    </p>
  )
}
