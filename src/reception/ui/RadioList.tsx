// One of several lines: by arrows, by a digit, by mouse; the digit also brings the focus, so that Tab goes on from there.
import { useId, type ReactNode } from 'react'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'

export type Choice = { id: string; title: string; children?: ReactNode }

type Props = { legend: string; choices: Choice[]; chosenId: string; onChoose: (id: string) => void }

export function RadioList({ legend, choices, chosenId, onChoose }: Props) {
  const id = useId()
  const first = choices.find(choice => choice.id === chosenId) ?? choices[0]
  useKeys(
    choices.slice(0, 9).flatMap((choice, i) =>
      [`Digit${i + 1}`, `Alt+Digit${i + 1}`].map(code => ({
        code,
        does: `Выбрать: ${choice.title}`,
        run: () => {
          onChoose(choice.id)
          document.getElementById(`${id}-${i}`)?.focus()
        },
      })),
    ),
  )
  return (
    <fieldset className="hall-choice">
      <legend>{legend}</legend>
      {choices.map((choice, i) => (
        <label key={choice.id}>
          <input
            type="radio"
            id={`${id}-${i}`}
            name={id}
            data-autofocus={choice === first || undefined}
            checked={choice.id === chosenId}
            onChange={() => onChoose(choice.id)}
          />
          {choice.children}
          {choice.title}
          {i < 9 && <Kbd code={`Digit${i + 1}`} />}
        </label>
      ))}
    </fieldset>
  )
}
