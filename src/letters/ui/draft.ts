// What is typed on the page of the check, kept in this browser for this person, so that nothing is lost.
import { useEffect, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import { Id } from '#platform/endpoint.ts'
import { RuleId, type LetterCase } from '../model.ts'

const Whom = z.object({
  surname: z.string(),
  name: z.string(),
  patronymic: z.string(),
  gender: z.enum(['', 'male', 'female']),
})

export const Draft = z.object({
  text: z.string(),
  kind: z.enum(['letter', 'email', 'message']),
  /** nobody: only what needs no reader is checked. */
  to: z.enum(['nobody', 'person', 'organisation']),
  whom: Whom,
  organisation: z.string(),
  complaint: z.enum(['none', 'justified', 'unjustified']),
  /** As typed, one to a line. */
  questions: z.string(),
  asides: z.array(z.object({ id: Id, rule: RuleId, fragment: z.string(), question: z.number().optional(), reason: z.string() })),
})
export type Draft = z.infer<typeof Draft>

export const emptyDraft: Draft = {
  text: '',
  kind: 'letter',
  to: 'nobody',
  whom: { surname: '', name: '', patronymic: '', gender: '' },
  organisation: '',
  complaint: 'none',
  questions: '',
  asides: [],
}

const quietMs = 300

export function useDraft(staffId: string) {
  const place = `letters.check.${staffId}`
  const [draft, setDraft] = useState(() => kept(place))
  const [cleared, setCleared] = useState<Draft>()
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
    const timer = setTimeout(() => keep(place, draft), quietMs)
    return () => clearTimeout(timer)
  }, [place, draft])
  useEffect(() => {
    const save = () => keep(place, latest.current)
    window.addEventListener('pagehide', save)
    return () => {
      window.removeEventListener('pagehide', save)
      save()
    }
  }, [place])
  const set = (change: Partial<Draft>) => setDraft(before => ({ ...before, ...change }))
  const clear = () => {
    setCleared(draft)
    setDraft(emptyDraft)
  }
  const restore = () => cleared && setDraft(cleared)
  return { draft, set, clear, restore: draft === emptyDraft && cleared ? restore : undefined }
}

function kept(place: string): Draft {
  try {
    return Draft.parse(JSON.parse(localStorage.getItem(place) ?? 'null'))
  } catch {
    return emptyDraft
  }
}

/** A browser that keeps nothing (full, or forbidden to) must not stop the typing. */
function keep(place: string, draft: Draft): void {
  try {
    if (draft === emptyDraft) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(draft))
  } catch {
    // What is on the screen stays there.
  }
}

/** What the checker is asked about; the same object while nothing that it looks at has changed. */
export function useAsked({ text, kind, to, whom, organisation, complaint, questions }: Draft) {
  return useMemo(() => {
    const letterCase: LetterCase = {
      kind,
      text,
      addressee: to === 'organisation' ? { type: 'organisation', title: organisation } : { type: 'person', ...person(whom) },
      complaint: complaint === 'none' ? null : complaint,
      questions: questionsOf(questions),
    }
    const unknown = to === 'nobody' || (to === 'person' && whom.surname.trim() === '')
    return { letterCase, textOnly: unknown }
  }, [text, kind, to, whom, organisation, complaint, questions])
}

export const questionsOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

const person = ({ surname, name, patronymic, gender }: Draft['whom']) => ({
  surname: surname.trim(),
  ...(name.trim() && { name: name.trim() }),
  ...(patronymic.trim() && { patronymic: patronymic.trim() }),
  ...(gender && { gender }),
})
