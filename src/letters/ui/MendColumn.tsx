// What to mend, as a column beside the sheet; with its windows and its voice for whoever does not see.
import type { ReactNode } from 'react'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import type { Aside } from '../marks/standing.ts'
import { Counts, Findings, LeftAsides } from './Findings.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import type { Mending } from './mending.ts'
import { NothingToMend } from './NothingToMend.tsx'
import { RuleDialog } from './RuleDialog.tsx'
import { ruleWords, severityWords } from './rule-words.ts'

type Props = {
  text: string
  mending: Mending
  asides: readonly Aside[]
  /** Keeps the reason; what it throws is told in the window. */
  onLeave: (aside: Aside) => Promise<void>
  /** What stands above the findings: remarks of whoever approves. */
  children?: ReactNode
  /** Whoever approves reads: reasons first, with their authors, and nothing to press that is the writer's. */
  reads?: boolean
}

export function MendColumn({ text, mending, asides, onLeave, children, reads = false }: Props) {
  const { findings, current, now, acts, help, checking, fresh, textOnly } = mending
  const { leaving, explained, stopLeaving, stopExplaining } = mending
  return (
    <>
      <aside className="mend" aria-label="Что поправить">
        {children}
        {reads && asides.length > 0 && (
          <>
            <h2>Оставили с причиной</h2>
            <LeftAsides asides={asides} />
          </>
        )}
        <h2>
          Поправить
          <Counts findings={findings} />
          {findings.length > 1 && (
            <span className="walk">
              <Kbd code="Alt+ArrowUp" />
              <Kbd code="Alt+ArrowDown" />
            </span>
          )}
        </h2>
        {findings.length === 0 && <NothingToMend text={text} checking={checking} fresh={fresh} textOnly={textOnly} />}
        <Findings text={text} findings={findings} current={current} help={help} acts={acts} reads={reads} />
        {!reads && asides.length > 0 && <LeftAsides asides={asides} onTakeUp={acts.takeUp} />}
      </aside>
      <p className="vh" role="status">
        {now &&
          `${current + 1} из ${findings.length}. ${severityWords[now.severity].word}. ${ruleWords[now.rule]}. ${now.message}`}
      </p>
      <LeaveDialog
        text={text}
        finding={leaving}
        onLeave={async aside => {
          await onLeave(aside)
          stopLeaving()
        }}
        onClose={stopLeaving}
      />
      <RuleDialog help={help?.find(({ rule }) => rule === explained)} onClose={stopExplaining} />
    </>
  )
}
