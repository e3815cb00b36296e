// Mending a text while it is typed: its findings where their words stand now, the one that one stands at, and the keys.
import { useQuery } from '@tanstack/react-query'
import { useMemo, type RefObject } from 'react'
import { call } from '#platform/web/call.ts'
import { useKeys } from '#platform/web/keys.ts'
import { letters } from '../api.ts'
import { moved } from '../marks/segments.ts'
import { withoutAsides, type Aside } from '../marks/standing.ts'
import { useActs } from './acts.ts'
import { useChecking, type Asking } from './checking.ts'

/** More than anybody mends in one go; the rest come up when these are gone. */
const mostShown = 200

type Screen = {
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  /** The same object while nothing that the checker looks at has changed. */
  asked: Asking
  asides: readonly Aside[]
  onTakeUp: (aside: Aside) => void
  /** Nothing is mended unseen: under an open window, and where one only reads. */
  quiet?: boolean
}

export function useMending({ field, text, asked, asides, onTakeUp, quiet = false }: Screen) {
  const checking = useChecking(asked)
  const help = useQuery({ queryKey: ['letters', 'rules'], queryFn: () => call(letters.rules, {}), staleTime: Infinity })
  const findings = useMemo(() => {
    if (!checking.answer || text === '') return []
    const { checked, asked: about } = checking.answer
    return withoutAsides(text, moved(checked.findings, about.letterCase.text, text), asides).slice(0, mostShown)
  }, [checking.answer, text, asides])
  const standing = useActs({ field, text, findings, onTakeUp })
  const { acts, current, leaving, explained } = standing
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
  useKeys(quiet || leaving || explained ? [] : keys)
  return {
    ...standing,
    checking,
    findings,
    now,
    help: help.data,
    fresh: checking.answer?.asked === asked,
    textOnly: asked.textOnly,
  }
}

export type Mending = ReturnType<typeof useMending>
