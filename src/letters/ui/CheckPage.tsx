// Checks a text while it is typed: to whom on the left, the sheet in the middle, what to mend on the right.
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { call } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useMe } from '#staff/ui/me.ts'
import { letters } from '../api.ts'
import { moved } from '../marks/segments.ts'
import { indexOf, markOf, sameMark, withoutAsides, type Standing } from '../marks/standing.ts'
import type { Finding, RuleId } from '../model.ts'
import { useChecking } from './checking.ts'
import { useAsked, useDraft } from './draft.ts'
import { EaseLine } from './EaseLine.tsx'
import { Counts, Findings, LeftAsides, type Acts } from './Findings.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { NothingToMend } from './NothingToMend.tsx'
import { RuleDialog } from './RuleDialog.tsx'
import { ruleWords, severityWords } from './rule-words.ts'
import { Sheet } from './Sheet.tsx'
import { typeOver } from './typing.ts'
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
  const [standing, setStanding] = useState<Standing>()
  const [walked, setWalked] = useState(0)
  const [leaving, setLeaving] = useState<Finding>()
  const [explained, setExplained] = useState<RuleId>()
  const help = useQuery({ queryKey: ['letters', 'rules'], queryFn: () => call(letters.rules, {}), staleTime: Infinity })
  const { text } = draft

  const findings = useMemo(() => {
    if (!checking.answer || text === '') return []
    const { checked, asked: about } = checking.answer
    return withoutAsides(text, moved(checked.findings, about.letterCase.text, text), draft.asides).slice(0, mostShown)
  }, [checking.answer, text, draft.asides])
  const current = indexOf(text, findings, standing)
  const now = findings[current]
  const fresh = checking.answer?.asked === asked

  const stand = (finding: Finding) => setStanding({ ...markOf(text, finding), start: finding.start })
  const select = ({ start, end }: Finding) => field.current?.setSelectionRange(start, end)
  const acts: Acts = {
    stand: finding => {
      stand(finding)
      setWalked(walked + 1)
      select(finding)
    },
    fix: suggestion => {
      const words = now?.suggestions[suggestion]
      if (!now || words === undefined || !field.current) return
      stand(now)
      typeOver(field.current, now, words)
    },
    goTo: () => {
      if (!now) return
      stand(now)
      field.current?.focus()
      select(now)
    },
    leave: () => setLeaving(now),
    explain: ({ rule }) => setExplained(rule),
    takeUp: aside => {
      void call(letters.takeUp, { params: { id: aside.id } }).catch(() => {})
      set({ asides: draft.asides.filter(one => !sameMark(one, aside)) })
    },
  }
  const walk = (step: number) => {
    const next = findings[(current + step + findings.length) % findings.length]
    if (next) acts.stand(next)
  }
  const fixOrGo = () => (now && now.suggestions.length > 0 ? acts.fix(0) : acts.goTo())
  useKeys([
    { code: 'Alt+ArrowUp', does: 'Предыдущее замечание', run: () => walk(-1) },
    { code: 'Alt+ArrowDown', does: 'Следующее замечание', run: () => walk(1) },
    { code: 'Alt+Enter', does: 'Исправить замечание', run: fixOrGo },
    { code: 'Alt+Backspace', does: 'Оставить с причиной', run: acts.leave },
    ...(now?.suggestions.slice(0, 9) ?? []).map((_, i) => ({
      code: `Alt+Digit${i + 1}`,
      does: `Исправить: вариант ${i + 1}`,
      run: () => acts.fix(i),
    })),
  ])
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
          onStand={stand}
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
        {findings.length === 0 && <NothingToMend text={text} checking={checking} fresh={fresh} textOnly={asked.textOnly} />}
        <Findings text={text} findings={findings} current={current} help={help.data ?? []} acts={acts} />
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
          set({ asides: [...draft.asides, aside] })
          setLeaving(undefined)
        }}
        onClose={() => setLeaving(undefined)}
      />
      <RuleDialog help={help.data?.find(({ rule }) => rule === explained)} onClose={() => setExplained(undefined)} />
    </main>
  )
}
