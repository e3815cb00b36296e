// What is done with findings. The acts are made once and look at what is on the screen now, so that rows need not be drawn anew.
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { indexOf, markOf, type Aside, type Standing } from '../marks/standing.ts'
import type { Finding, RuleId } from '../model.ts'
import { typeOver } from './typing.ts'

/** Findings are told by their place in the list. */
export type Acts = {
  stand: (index: number) => void
  walk: (step: number) => void
  fix: (suggestion: number) => void
  /** The first fix; where there is none, to the place. */
  fixOrGo: () => void
  leave: () => void
  explain: (rule: RuleId) => void
  takeUp: (aside: Aside) => void
}

type Screen = {
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  findings: readonly Finding[]
  onTakeUp: (aside: Aside) => void
}

export function useActs(screen: Screen) {
  const [standing, setStanding] = useState<Standing>()
  const [walked, setWalked] = useState(0)
  const [leaving, setLeaving] = useState<Finding>()
  const [explained, setExplained] = useState<RuleId>()
  const current = indexOf(screen.text, screen.findings, standing)
  const latest = useRef({ ...screen, current })
  useLayoutEffect(() => {
    latest.current = { ...screen, current }
  })
  const acts = useMemo<Acts>(() => {
    const now = () => latest.current.findings[latest.current.current]
    const stand = (finding: Finding) => setStanding({ ...markOf(latest.current.text, finding), start: finding.start })
    const select = ({ start, end }: Finding) => latest.current.field.current?.setSelectionRange(start, end)
    const standAt = (index: number) => {
      const finding = latest.current.findings[index]
      if (!finding) return
      stand(finding)
      select(finding)
      setWalked(count => count + 1)
    }
    const fix = (suggestion: number) => {
      const finding = now()
      const words = finding?.suggestions[suggestion]
      if (!finding || words === undefined || !latest.current.field.current) return
      stand(finding)
      typeOver(latest.current.field.current, finding, words)
    }
    const goTo = () => {
      const finding = now()
      if (!finding) return
      stand(finding)
      latest.current.field.current?.focus()
      select(finding)
    }
    return {
      stand: standAt,
      walk: step => {
        const { current: at, findings } = latest.current
        standAt((at + step + findings.length) % findings.length)
      },
      fix,
      fixOrGo: () => (now()?.suggestions.length ? fix(0) : goTo()),
      leave: () => setLeaving(now()),
      explain: setExplained,
      takeUp: aside => latest.current.onTakeUp(aside),
    }
  }, [])
  return {
    acts,
    current,
    walked,
    leaving,
    explained,
    stopLeaving: () => setLeaving(undefined),
    stopExplaining: () => setExplained(undefined),
  }
}
