// Help of a rule: why it is there, how not to write, how to write.
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Icon } from '#platform/web/components/Icon.tsx'
import type { RuleHelp } from '../model.ts'
import { ruleWords, severityWords } from './rule-words.ts'

export const RuleDialog = ({ help, onClose }: { help: RuleHelp | undefined; onClose: () => void }) => (
  <Dialog opened={help !== undefined} onClose={onClose} size="lg" title={help ? ruleWords[help.rule] : ''}>
    {help && <Help help={help} />}
  </Dialog>
)

const Help = ({ help: { why, clause, severity, bad, good } }: { help: RuleHelp }) => (
  <div className="rule-help">
    <p>
      {why} <span className="clause">{clause}</span>
    </p>
    {severity === 'error' && (
      <p className={`state ${severityWords.error.tone}`}>
        <Icon name={severityWords.error.icon} /> С такой ошибкой письмо не уходит
      </p>
    )}
    <h3>Так не пишем</h3>
    <ul>
      {bad.map(({ text, marks, fixed }) => (
        <li key={text}>
          <span className="sample">{marked(text, marks)}</span>
          {fixed !== undefined && (
            <span className="sample fixed">
              <Icon name="right" label="Лучше" /> {fixed}
            </span>
          )}
        </li>
      ))}
    </ul>
    <h3>Так можно</h3>
    <ul>
      {good.map(text => (
        <li key={text} className="sample">
          {text}
        </li>
      ))}
    </ul>
  </div>
)

/** The example with its marked words underlined. */
function marked(text: string, marks: readonly string[]) {
  let at = 0
  const parts = marks.flatMap(words => {
    const from = words === '' ? -1 : text.indexOf(words, at)
    if (from < 0) return []
    const before = text.slice(at, from)
    at = from + words.length
    return [before, <mark key={from}>{words}</mark>]
  })
  return [...parts, text.slice(at)]
}
