// Checks a text while it is typed: to whom on the left, the sheet in the middle, what to mend on the right.
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { call } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useMe } from '#staff/ui/me.ts'
import { letters } from '../api.ts'
import { moved } from '../marks/segments.ts'
import { withoutAsides, type Aside } from '../marks/standing.ts'
import { useActs } from './acts.ts'
import { useChecking } from './checking.ts'
import { useAsked, useDraft } from './draft.ts'
import { EaseLine } from './EaseLine.tsx'
import { Counts, Findings, LeftAsides } from './Findings.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { NothingToMend } from './NothingToMend.tsx'
import { RuleDialog } from './RuleDialog.tsx'
import { ruleWords, severityWords } from './rule-words.ts'
import { Sheet } from './Sheet.tsx'
import { Whom } from './Whom.tsx'
import './check.css'

/** More than anybody mends in one go; the rest come up when these are gone. */
const mostShown = 200

export function Page() {
  const { id: me } = useMe()
  const { draft, set, clear, restore } = useDraft(me)
  const asked = useAsked(draft)
  const checking = useChecking(asked)
  const field = useRef<HTMLTextAreaElement>(null)
  const help = useQuery({ queryKey: ['letters', 'rules'], queryFn: () => call(letters.rules, {}), staleTime: Infinity })
  const { text } = draft

  const findings = useMemo(() => {
    if (!checking.answer || text === '') return []
    const { checked, asked: about } = checking.answer
    return withoutAsides(text, moved(checked.findings, about.letterCase.text, text), draft.asides).slice(0, mostShown)
  }, [checking.answer, text, draft.asides])
  const setAsides = (asides: Aside[]) => set({ asides })
  const { acts, current, walked, leaving, explained, stopLeaving, stopExplaining } = useActs({
    field,
    text,
    findings,
    asides: draft.asides,
    setAsides,
  })
  const now = findings[current]
  const keys = [
    { code: 'Alt+ArrowUp', does: 'Предыдущее замечание', run: () => acts.walk(-1) },
    { code: 'Alt+ArrowDown', does: 'Следующее замечание', run: () => acts.walk(1) },
    { code: 'Alt+Enter', does: 'Исправить замечание', run: acts.fixOrGo },
    { code: 'Alt+Backspace', does: 'Оставить с причиной', run: acts.leave },
    ...(now?.suggestions.slice(0, 9) ?? []).map((_, i) => ({
      code: `Alt+Digit${i + 1}`,
      does: `Исправить: вариант ${i + 1}`,
      run: () => acts.fix(i),
    })),
  ]
  // Under an open window nothing is mended unseen.
  useKeys(leaving || explained ? [] : keys)
  const wide = useMediaQuery('(min-width: 761px)', undefined, { getInitialValueInEffect: false })

  return (
    <main className="check">
      <header className="check-head">
        <h1>Проверка текста</h1>
        {restore ? (
          <button type="button" className="btn btn-bare" onClick={restore}>
            Вернуть прежний текст
          </button>
        ) : (
          text !== '' && (
            <button type="button" className="btn btn-bare" onClick={clear}>
              Начать новый
            </button>
          )
        )}
      </header>
      <section className="whom" aria-label="Кому и что пишем">
        <details open={wide}>
          <summary>Кому и что пишем</summary>
          <Whom draft={draft} set={set} />
        </details>
      </section>
      <div className="paper-column">
        <Sheet
          field={field}
          text={text}
          findings={findings}
          current={current}
          walked={walked}
          onType={typed => set({ text: typed })}
          onStand={acts.stand}
        />
        <EaseLine ease={text === '' ? null : (checking.answer?.checked.ease ?? null)} long={text.length} />
      </div>
      <aside className="mend" aria-label="Что поправить">
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
        {findings.length === 0 && (
          <NothingToMend text={text} checking={checking} fresh={checking.answer?.asked === asked} textOnly={asked.textOnly} />
        )}
        <Findings text={text} findings={findings} current={current} help={help.data} acts={acts} />
        {draft.asides.length > 0 && <LeftAsides asides={draft.asides} acts={acts} />}
      </aside>
      <p className="vh" role="status">
        {now &&
          `${current + 1} из ${findings.length}. ${severityWords[now.severity].word}. ${ruleWords[now.rule]}. ${now.message}`}
      </p>
      <LeaveDialog
        text={text}
        finding={leaving}
        onLeft={aside => {
          setAsides([...draft.asides, aside])
          stopLeaving()
        }}
        onClose={stopLeaving}
      />
      <RuleDialog help={help.data?.find(({ rule }) => rule === explained)} onClose={stopExplaining} />
    </main>
  )
}
