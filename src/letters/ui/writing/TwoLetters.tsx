// Somebody else has saved another text: both are in sight, what differs is marked, a person chooses; neither is lost.
import { useState } from 'react'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import type { Kept } from '../../writing/rules/keeping.ts'
import { Compared } from './Compared.tsx'
import type { Keeper } from './keeper.ts'

export function TwoLetters({ kept: { newer, typed }, keeper }: { kept: Kept; keeper: Keeper }) {
  const [wrong, setWrong] = useState('')
  const settle = (choice: 'mine' | 'theirs') => void keeper.settle(choice).catch((error: Error) => setWrong(error.message))
  useKeys([
    { code: 'Alt+Digit1', does: 'Оставить мой текст', run: () => settle('mine') },
    { code: 'Alt+Digit2', does: 'Взять тот текст', run: () => settle('theirs') },
  ])
  if (!newer) return null
  return (
    <section className="two-letters" role="alert" aria-label="Два текста">
      <p>
        <b>Письмо изменили, пока Вы писали: {newer.by}.</b> Оба текста целы. Выберите, другой останется в версиях.
      </p>
      <div className="side-by-side">
        <div>
          <h2>Ваш</h2>
          <Compared older={newer.text} newer={typed} show="newer" />
        </div>
        <div>
          <h2>{newer.by}</h2>
          <Compared older={typed} newer={newer.text} show="newer" />
        </div>
      </div>
      <p className="do">
        <button type="button" className="btn" onClick={() => settle('mine')}>
          Оставить мой <Kbd code="Alt+Digit1" />
        </button>
        <button type="button" className="btn" onClick={() => settle('theirs')}>
          Взять тот <Kbd code="Alt+Digit2" />
        </button>
      </p>
      <p className="wrong">{wrong}</p>
    </section>
  )
}
