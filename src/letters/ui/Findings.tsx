// What to mend: findings in the order of the text; the one that one stands at is open, with its reason and its fix.
import { memo, useEffect, useRef } from 'react'
import { plural } from '#calendar/plural.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import type { Aside } from '../marks/standing.ts'
import type { Finding, RuleHelp, Severity } from '../model.ts'
import type { Acts } from './acts.ts'
import { ruleWords, severityWords } from './rule-words.ts'

type Props = {
  text: string
  findings: readonly Finding[]
  current: number
  help: readonly RuleHelp[] | undefined
  acts: Acts
  /** Nothing is mended here. */
  reads: boolean
}

export const Findings = ({ text, findings, current, help, acts, reads }: Props) => (
  <ol className="findings">
    {findings.map((finding, i) => (
      <FindingRow
        key={i}
        index={i}
        finding={finding}
        fragment={text.slice(finding.start, finding.end)}
        open={i === current}
        why={help?.find(({ rule }) => rule === finding.rule)?.why}
        acts={acts}
        reads={reads}
      />
    ))}
  </ol>
)

type RowProps = {
  index: number
  finding: Finding
  fragment: string
  open: boolean
  why: string | undefined
  acts: Acts
  reads: boolean
}

const FindingRow = memo(function FindingRow({ index, finding, fragment, open, why, acts, reads }: RowProps) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (open && row.current) reveal(row.current)
  }, [open])
  const { rule, severity, clause, confidence } = finding
  const { word, icon, tone } = severityWords[severity]
  return (
    <li ref={row} className={`finding ${tone}${open ? ' open' : ''}`} aria-current={open ? 'true' : undefined}>
      <button type="button" className="finding-head" aria-expanded={open} onClick={() => acts.stand(index)}>
        <Icon name={icon} label={word} />
        <b>
          {index + 1}. {ruleWords[rule]}
        </b>
        <span className="clause">
          <span className="vh">пункт </span>
          {clause}
        </span>
      </button>
      {open ? (
        <div className="finding-body">
          <p>{finding.message}</p>
          {why && <p className="soft">{why}</p>}
          {confidence === 'likely' && <p className="soft">Не уверены: решите сами.</p>}
          {!reads && <Fixes finding={finding} fragment={fragment} acts={acts} />}
          <p className="more">
            {!reads && (
              <button type="button" className="btn btn-bare" aria-keyshortcuts="Alt+Backspace" onClick={acts.leave}>
                Оставить… <Kbd code="Alt+Backspace" />
              </button>
            )}
            <button type="button" className="btn btn-bare" onClick={() => acts.explain(rule)}>
              Примеры
            </button>
          </p>
        </div>
      ) : (
        <p className="finding-quote">{fragment === '' ? finding.message : `«${shortened(fragment)}»`}</p>
      )}
    </li>
  )
}, looksSame)

/** A finding that only moved with its words is not drawn anew. */
function looksSame(a: RowProps, b: RowProps): boolean {
  const [one, other] = [a.finding, b.finding]
  return (
    a.index === b.index &&
    a.open === b.open &&
    a.why === b.why &&
    a.reads === b.reads &&
    a.fragment === b.fragment &&
    one.rule === other.rule &&
    one.message === other.message &&
    one.confidence === other.confidence &&
    one.suggestions.join('\n') === other.suggestions.join('\n')
  )
}

/** Only inside a column that scrolls by itself: the page stays where one types. */
function reveal(row: HTMLElement): void {
  const column = row.closest('.mend')
  if (column && column.scrollHeight > column.clientHeight) row.scrollIntoView({ block: 'nearest' })
}

function Fixes({ finding: { suggestions }, fragment, acts }: Pick<RowProps, 'finding' | 'fragment' | 'acts'>) {
  const [best, ...others] = suggestions
  if (best === undefined)
    return (
      <p className="do">
        <button type="button" className="btn" aria-keyshortcuts="Alt+Enter" onClick={acts.fixOrGo}>
          К этому месту <Kbd code="Alt+Enter" />
        </button>
      </p>
    )
  return (
    <>
      <p className="fix">
        {fragment !== '' && <del>{shortened(fragment)}</del>}
        <ins>
          <Icon name="right" /> {best === '' ? 'убрать' : best}
        </ins>
      </p>
      <div className="do">
        <button type="button" className="btn btn-main" aria-keyshortcuts="Alt+Enter Alt+1" onClick={() => acts.fix(0)}>
          Исправить <Kbd code="Alt+Enter" />
        </button>
        {others.slice(0, 8).map((suggestion, i) => (
          <button key={suggestion} type="button" className="btn other" onClick={() => acts.fix(i + 1)}>
            {suggestion === '' ? 'убрать' : suggestion} <Kbd code={`Alt+Digit${i + 2}`} />
          </button>
        ))}
      </div>
    </>
  )
}

/** Those left as they are, with the reason and who gave it; `onTakeUp`: the way back, for whoever writes. */
export const LeftAsides = ({ asides, onTakeUp }: { asides: readonly Aside[]; onTakeUp?: Acts['takeUp'] }) => (
  <ul className="asides" aria-label="Оставлено">
    {asides.map(aside => (
      <li key={aside.id}>
        <Icon name="check" label="Оставлено" />
        <div>
          <b>{aside.fragment === '' ? ruleWords[aside.rule] : `«${shortened(aside.fragment)}» оставлено`}</b>
          <p className="soft">
            {aside.reason}
            {!onTakeUp && aside.by && ` Так решили: ${aside.by}.`}
          </p>
          {onTakeUp && (
            <button type="button" className="btn btn-bare" onClick={() => onTakeUp(aside)}>
              Вернуть
            </button>
          )}
        </div>
      </li>
    ))}
  </ul>
)

const severities: Severity[] = ['error', 'warning', 'hint']

/** How many of each kind: a sign, a number, and the word for whoever does not see the sign. */
export const Counts = ({ findings }: { findings: readonly Finding[] }) =>
  severities.map(severity => {
    const count = findings.filter(finding => finding.severity === severity).length
    const { few, icon, tone } = severityWords[severity]
    return count === 0 ? null : (
      <span key={severity} className={`state ${tone}`}>
        <Icon name={icon} />
        {count}
        <span className="vh"> {plural(count, ...few)}</span>
      </span>
    )
  })

export const shortened = (words: string, most = 90): string => {
  const line = words.replaceAll(/\s+/gu, ' ')
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`
}
