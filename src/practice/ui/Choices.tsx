// The options of a situation: any number may be right, keys 1–4 mark them, Enter answers.
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Icon } from '#platform/web/components/Icon.tsx'
import { useKeys } from '#platform/web/keys.ts'

type Props = { name: string; options: readonly string[]; chosen: readonly number[]; onChoose: (chosen: number[]) => void }

export function Choices({ name, options, chosen, onChoose }: Props) {
  const toggle = (at: number) => onChoose(chosen.includes(at) ? chosen.filter(one => one !== at) : [...chosen, at])
  useKeys(options.map((_, at) => ({ code: `Digit${at + 1}`, does: `Отметить вариант ${at + 1}`, run: () => toggle(at) })))
  return (
    <fieldset className="practice-choices">
      <legend>Отметьте всё, что верно</legend>
      {options.map((text, at) => (
        <label key={text} data-chosen={chosen.includes(at)}>
          <Kbd code={`Digit${at + 1}`} />
          <input
            type="checkbox"
            name={name}
            aria-keyshortcuts={String(at + 1)}
            checked={chosen.includes(at)}
            onChange={() => toggle(at)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}

export type Told = { text: string; right: boolean; chosen: boolean; why: string }

/** After the answer: which are right, which were chosen, and why each. */
export const Explanations = ({ options }: { options: readonly Told[] }) => (
  <ul className="explained">
    {options.map(({ text, right, chosen, why }) => (
      <li key={text} data-right={right} data-chosen={chosen}>
        <Icon name={right ? 'check' : 'cross'} />
        <div>
          <p>
            <b>{text}</b>
          </p>
          <p className="verdict">
            {right ? 'Верно' : 'Неверно'}
            {chosen && ', Ваш выбор'}
          </p>
          <p className="why">{why}</p>
        </div>
      </li>
    ))}
  </ul>
)
