// Whom: a line that finds as one types; arrows go through, Enter takes the one that is lit.
import { useId, useState } from 'react'
import type { Option } from './recognition-state.ts'

type Props = {
  label: string
  options: readonly Option[]
  value: Option | undefined
  onChange: (value: Option | undefined) => void
  /** Enter, with the one that is lit or chosen. */
  onEnter?: (value: Option) => void
  wrong?: string | undefined
}

const shownAtOnce = 6
const plain = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е')

export function WhomField({ label, options, value, onChange, onEnter, wrong }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [lit, setLit] = useState(0)
  const asked = plain(typed.trim())
  const found =
    value || asked === ''
      ? []
      : options
          .filter(
            ({ name }) =>
              plain(name)
                .split(' ')
                .some(word => word.startsWith(asked)) || plain(name).startsWith(asked),
          )
          .slice(0, shownAtOnce)
  const choose = (one: Option) => {
    onChange(one)
    setTyped('')
    setLit(0)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code]
    if (step && found.length > 0) {
      event.preventDefault()
      setLit((lit + step + found.length) % found.length)
    }
    if (event.code === 'Enter') {
      event.preventDefault()
      const one = value ?? found[lit]
      if (!one) return
      choose(one)
      onEnter?.(one)
    }
    if (event.code === 'Tab' && found[lit]) choose(found[lit])
  }
  const opened = found.length > 0
  return (
    <div className="field recognition-whom">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        aria-expanded={opened}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={opened ? `${id}-${lit}` : undefined}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-said`}
        autoComplete="off"
        data-autofocus
        placeholder="Начните с фамилии"
        value={value ? value.name : typed}
        onChange={event => {
          onChange(undefined)
          setLit(0)
          setTyped(event.target.value)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Кто нашёлся" hidden={!opened}>
        {found.map((one, at) => (
          // The keys are on the line, as the pattern asks.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={one.key}
            tabIndex={-1}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === lit}
            onClick={() => choose(one)}
          >
            <b>{one.name}</b> <small>{one.about}</small>
          </div>
        ))}
      </div>
      <p id={`${id}-said`} className={wrong ? 'wrong' : 'hint'} role={wrong ? 'alert' : undefined}>
        {wrong ?? (asked !== '' && !value && !opened ? 'Никого не нашлось.' : (value?.about ?? ''))}
      </p>
    </div>
  )
}
