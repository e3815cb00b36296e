// What may be done now: one main act under Enter, the others beside it; a letter reminds why the main one waits.
import { useNavigate } from '@tanstack/react-router'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { appeals } from '../api.ts'
import type { AppealCard } from '../card-model.ts'
import type { Act } from '../model.ts'
import type { Acting } from './appeal-state.ts'
import type { DialogName } from './ActDialog.tsx'

type Props = { card: AppealCard; acting: Acting; onOpen: (name: DialogName) => void }

type Button = { act: Act | 'paper' | 'letter'; words: string; run: () => void }

export function Actions({ card, acting, onOpen }: Props) {
  const { act, wrong, busy } = acting
  const navigate = useNavigate()
  const openLetter = () => void navigate({ to: '/appeals/$id/answer', params: { id: card.id } })
  const may = (name: Act) => card.may.includes(name)
  const given = card.executorId !== null
  const all: (Button | false)[] = [
    card.letter && { act: 'letter', words: 'Открыть ответ', run: openLetter },
    !card.letter && card.state === 'assigned' && may('submit') && { act: 'letter', words: 'Написать ответ', run: openLetter },
    may('register') && { act: 'register', words: 'Зарегистрировать', run: () => void act(appeals.giveNumber, {}) },
    may('explain') && { act: 'explain', words: 'Объяснить, как подать', run: () => onOpen('explain') },
    may('sign') && { act: 'sign', words: 'Подписать', run: () => void act(appeals.sign, {}) },
    may('answer') && { act: 'answer', words: 'Записать отправку', run: () => onOpen('answer') },
    may('submit') && { act: 'submit', words: 'Проект готов, на подпись', run: () => void act(appeals.submit, {}) },
    may('return') && { act: 'return', words: 'Вернуть с замечаниями', run: () => onOpen('return') },
    may('assign') && { act: 'assign', words: given ? 'Передать другому' : 'Назначить исполнителя', run: () => onOpen('assign') },
    may('redirect') && { act: 'redirect', words: 'Направить другому органу', run: () => onOpen('redirect') },
    may('extend') && card.extension === null && { act: 'extend', words: 'Продлить срок', run: () => onOpen('extend') },
    may('close') && { act: 'close', words: 'Закрыть без ответа', run: () => onOpen('close') },
    card.may.includes('edit') && card.number !== null && { act: 'paper', words: 'Записать бумагу', run: () => onOpen('paper') },
  ]
  const buttons = all.filter(button => button !== false)
  const main = buttons.find(
    button =>
      ['letter', 'register', 'explain', 'sign', 'answer', 'submit'].includes(button.act) || (button.act === 'assign' && !given),
  )
  useKeys([
    ...(main ? [{ code: 'Ctrl+Enter', does: main.words, run: main.run }] : []),
    ...buttons
      .filter(button => button !== main)
      .map((button, i) => ({ code: `Alt+Digit${i + 1}`, does: button.words, run: button.run })),
  ])
  if (buttons.length === 0) return null
  return (
    <div className="card-acts">
      {main && (
        <button type="button" className="btn btn-main" aria-disabled={busy} onClick={main.run}>
          {main.words} <Kbd code="Ctrl+Enter" />
        </button>
      )}
      {buttons
        .filter(button => button !== main)
        .map((button, i) => (
          <button key={button.act} type="button" className="btn" onClick={button.run}>
            {button.words} <Kbd code={`Alt+Digit${i + 1}`} />
          </button>
        ))}
      <p className="wrong" role="alert">
        {wrong}
      </p>
    </div>
  )
}
