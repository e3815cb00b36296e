// What is to be mended in an answer: each finding with its fix on one press, an error left only with a reason.
import { useState } from 'react'
import type { Finding } from '#letters/model.ts'
import { ruleWords, severityWords } from '#letters/ui/rule-words.ts'
import { Icon } from '#platform/web/components/Icon.tsx'

type MendProps = {
  text: string
  findings: readonly Finding[]
  onFix: (finding: Finding, words: string) => void
  onLeave: (finding: Finding, reason: string) => void
}

const order = { error: 0, warning: 1, hint: 2 }

export function Mend({ text, findings, onFix, onLeave }: MendProps) {
  const shown = findings.toSorted((a, b) => order[a.severity] - order[b.severity]).slice(0, 8)
  return (
    <ul className="mend-list" aria-label="Что поправить">
      {shown.map(finding => (
        <MendRow key={`${finding.rule} ${finding.start} ${finding.end}`} {...{ text, finding, onFix, onLeave }} />
      ))}
    </ul>
  )
}

function MendRow({ text, finding, onFix, onLeave }: Omit<MendProps, 'findings'> & { finding: Finding }) {
  const [reason, setReason] = useState('')
  const [leaving, setLeaving] = useState(false)
  const { icon, tone, word } = severityWords[finding.severity]
  const fragment = text.slice(finding.start, finding.end)
  const [best] = finding.end <= text.length ? finding.suggestions : []
  return (
    <li>
      <span className={`state ${tone}`}>
        <Icon name={icon} label={word} />
        {ruleWords[finding.rule]}
      </span>
      <p>
        {fragment && `«${fragment.slice(0, 80)}». `}
        {finding.message}
      </p>
      <div className="go">
        {best !== undefined && (
          <button type="button" className="btn" onClick={() => onFix(finding, best)}>
            {best === '' ? 'Убрать' : `Заменить: ${best}`}
          </button>
        )}
        {finding.severity === 'error' && !leaving && (
          <button type="button" className="btn btn-bare" onClick={() => setLeaving(true)}>
            Оставить…
          </button>
        )}
      </div>
      {leaving && (
        <div className="go">
          <input
            className="plain"
            aria-label="Почему оставить"
            placeholder="Почему оставить"
            maxLength={500}
            value={reason}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the press of a button for this very field
            autoFocus
            onChange={event => setReason(event.target.value)}
          />
          <button type="button" className="btn" disabled={reason.trim() === ''} onClick={() => onLeave(finding, reason.trim())}>
            Оставить
          </button>
        </div>
      )}
    </li>
  )
}
