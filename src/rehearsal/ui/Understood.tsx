// How typed words were understood, and what in them hurts: nothing counts before the worker says yes.
import { useEffect, useRef } from 'react'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import { quoted } from '../rules/words.ts'
import type { Typed } from './Answers.tsx'

type Props = {
  looked: Typed
  sayings: readonly { say: string }[]
  onYes: (choice: number) => void
  onReword: () => void
}

export function Understood({ looked: { typed, slips, match }, sayings, onYes, onReword }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [])
  useUncoveredKeys([
    ...(match ? [{ code: 'Enter', does: 'Да, понято верно', run: () => onYes(match.choice) }] : []),
    { code: 'Escape', does: 'Вернуться к своим словам', run: onReword },
  ])
  return (
    <div className="understood" ref={ref} tabIndex={-1} role="group" aria-label="Как поняты Ваши слова">
      <p className="mine">{quoted(typed)}</p>
      {slips?.map(({ rule, clause, words, message }) => (
        <p key={rule} className="slip">
          <Icon name="warning" />
          <span>
            «{words}»: {message} Пункт {clause}. Так человек рассердится сильнее.
          </span>
        </p>
      ))}
      {slips === undefined && <p className="soft">Слова не проверены: словарь не загрузился. Разговор это не останавливает.</p>}
      {match ? (
        <p>
          {match.close ? 'Не уверены, но похоже на: ' : 'Поняли так: '}
          <b>{quoted(sayings[match.choice]?.say ?? '')}</b>
        </p>
      ) : (
        <p>Не поняли, к какому ответу это ближе. Выберите цифрой, слова останутся Вашими.</p>
      )}
      <p className="rehearsal-row">
        {match && (
          <button type="button" className="btn btn-main" data-main onClick={() => onYes(match.choice)}>
            Да, так и есть <Kbd code="Enter" />
          </button>
        )}
        <button type="button" className="btn" onClick={onReword}>
          Сказать иначе <Kbd code="Escape" />
        </button>
      </p>
    </div>
  )
}
