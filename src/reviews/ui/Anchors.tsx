// Marks with what is seen at each: keys 1–4 choose a level, the last key says that there was no occasion.
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'

type Props = {
  name: string
  legend: string
  /** [mark, words] in the order of keys; null is «no occasion». */
  options: readonly (readonly [number | null, string])[]
  /** Undefined: not answered yet. */
  chosen: number | null | undefined
  onChoose: (mark: number | null) => void
  off?: boolean
}

export function Anchors({ name, legend, options, chosen, onChoose, off = false }: Props) {
  useKeys(
    off
      ? []
      : options.map(([mark, words], at) => ({ code: `Digit${at + 1}`, does: `Отметить: ${words}`, run: () => onChoose(mark) })),
  )
  return (
    <fieldset className="anchors">
      <legend>{legend}</legend>
      {options.map(([mark, words], at) => (
        <label key={words} data-chosen={chosen === mark}>
          <Kbd code={`Digit${at + 1}`} />
          <input
            type="radio"
            name={name}
            disabled={off}
            aria-keyshortcuts={String(at + 1)}
            checked={chosen === mark}
            onChange={() => onChoose(mark)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  )
}
