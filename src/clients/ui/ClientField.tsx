// Whose it is: one client looked for and chosen, and let go again. Telephones are masked.
import type { ClientLine } from '../model.ts'
import { ClientLineText } from './ClientLineText.tsx'
import { ClientSearch } from './ClientSearch.tsx'

type Props = {
  label: string
  chosen: ClientLine | null
  onChoose: (line: ClientLine | null) => void
  begin?: { words: string; run: (typed: string) => void }
  nobody?: string
}

export function ClientField({ label, chosen, onChoose, ...rest }: Props) {
  if (!chosen) return <ClientSearch label={label} onPick={onChoose} {...rest} />
  return (
    <p className="client-chosen">
      <ClientLineText line={chosen} />
      <button type="button" className="btn" onClick={() => onChoose(null)}>
        Убрать имя
      </button>
    </p>
  )
}
