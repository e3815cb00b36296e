// A score card being filled: a step at a time by keys 1–4, kept at every mark.
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { quality } from '../quality-api.ts'
import type { Card, ItemView } from '../quality-model.ts'
import { Anchors } from './Anchors.tsx'
import { markKeeper, useKept } from './mark-keeper.ts'
import { useWrite } from './review-state.ts'

export const stepMarks = [
  [3, 'Сделано'],
  [2, 'Частично'],
  [1, 'Не сделано'],
  [null, 'Не требовалось'],
] as const

export function CardFilling({ card, steps }: { card: Card; steps: ItemView['steps'] }) {
  const { id } = card
  const [keeper] = useState(() => markKeeper(`card.${id}`, card, body => send(quality.save, { params: { id }, body })))
  const kept = useKept(keeper)
  const firstOpen = steps.findIndex(({ code }) => kept.marks[code] === undefined)
  const [at, setAt] = useState(firstOpen < 0 ? 0 : firstOpen)
  const pass = useWrite(quality.send)
  const go = (to: number) => setAt(Math.max(0, Math.min(steps.length - 1, to)))
  useKeys([
    { code: 'Alt+ArrowUp', does: 'Предыдущий шаг', run: () => go(at - 1) },
    { code: 'Alt+ArrowDown', does: 'Следующий шаг', run: () => go(at + 1) },
  ])
  const step = steps.at(at)!
  const finish = async () => {
    const version = await keeper.flush()
    if (version !== undefined) pass.mutate({ params: { id }, body: { version } })
  }
  return (
    <>
      <nav className="places" aria-label="Шаги">
        {steps.map(({ code, title }, i) => (
          <button
            key={code}
            type="button"
            aria-label={`${i + 1}. ${title}`}
            aria-current={at === i ? 'step' : undefined}
            data-done={kept.marks[code] !== undefined}
            onClick={() => go(i)}
          >
            {i + 1}
          </button>
        ))}
      </nav>
      <section className="sheet" aria-labelledby="step">
        <h2 id="step">{step.title}</h2>
        <Anchors
          key={step.code}
          name={step.code}
          legend={`Пункт ${step.clause}`}
          options={stepMarks}
          chosen={kept.marks[step.code]}
          onChoose={mark => {
            keeper.change({ marks: { ...kept.marks, [step.code]: mark } })
            go(at + 1)
          }}
        />
        <Textarea
          autosize
          minRows={2}
          label="Что получилось и что поправить"
          value={kept.comment}
          onChange={event => keeper.change({ comment: event.currentTarget.value })}
        />
        {kept.trouble && <Trouble error={kept.trouble} />}
        {pass.error && <Trouble error={pass.error} />}
        <div className="acts">
          <button type="button" className="btn btn-main" disabled={pass.isPending} onClick={() => void finish()}>
            Отправить карту
          </button>
          <span className="soft" role="status">
            {kept.state === 'kept' ? 'Всё сохранено' : 'Сохраняем'}
          </span>
        </div>
      </section>
    </>
  )
}
