// The guide of a conflict in a visit: with the name of the client and the essence as it stands typed.
import { ConflictGuide } from '#conflicts/ui/ConflictGuide.tsx'
import type { Guide } from '#conflicts/ui/guide-state.ts'
import { useDraft, useVisit } from './visit.ts'

export function VisitConflict({ guide }: { guide: Guide }) {
  const { file } = useVisit()
  const { typed } = useDraft()
  return <ConflictGuide guide={guide} client={file?.client ?? null} essence={typed.essence} />
}
