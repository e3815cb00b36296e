// An answer being written, by mail or in a messenger: its text, what to mend in it or leave with a reason, its files, sent once.
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Checked, Finding } from '#letters/model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { NewAnswer } from '../thread-model.ts'
import type { File64 } from './FilesField.tsx'

type Left = { rule: string; fragment: string; reason: string }

type Options = {
  /** The conversation. */
  id: string
  text: string
  onText: (text: string) => void
  /** What the writer has on the screen. */
  seen: string[]
  check: (text: string) => Promise<Checked>
  /** True when it was taken. */
  post: (answer: NewAnswer) => Promise<boolean>
}

export type AnswerDraft = ReturnType<typeof useAnswerDraft>

export function useAnswerDraft({ id: of, text, onText, seen, check, post }: Options) {
  const [files, setFiles] = useState<File64[]>([])
  const [left, setLeft] = useState<Left[]>([])
  // Pressed again it is the same answer.
  const id = useRef(uuid7())
  const findings = useFindings(of, text, check).filter(finding => !left.some(one => isSame(one, finding, text)))
  return {
    ...{ text, onText, files, setFiles, findings },
    fix: ({ start, end }: Finding, words: string) => onText(text.slice(0, start) + words + text.slice(end)),
    leave: (finding: Finding, reason: string) =>
      setLeft([...left, { rule: finding.rule, fragment: fragmentOf(text, finding), reason }]),
    send: async (anyway: boolean) => {
      const sent = files.map(({ name, mediaType, content }) => ({ name, mediaType, content }))
      if (!(await post({ id: id.current, text, seen, anyway, setAside: left, files: sent }))) return
      id.current = uuid7()
      onText('')
      setFiles([])
      setLeft([])
    },
  }
}

const fragmentOf = (text: string, { start, end }: Finding) => text.slice(start, end).slice(0, 2000)
const isSame = (left: Left, finding: Finding, text: string) =>
  left.rule === finding.rule && left.fragment === fragmentOf(text, finding)

/** What to mend, a moment after the last key. */
function useFindings(id: string, text: string, check: Options['check']): Finding[] {
  const [checked] = useDebouncedValue(text, 600)
  const { data } = useQuery({
    queryKey: ['answer-check', id, checked],
    queryFn: async () => (await check(checked)).findings,
    enabled: checked.trim() !== '',
    staleTime: Infinity,
  })
  return checked === text && data ? data : []
}
