// What the client came with, written as it is told; what another window wrote is already here.
import type { Step } from '#contacts/model.ts'
import { DraftField } from '../DraftField.tsx'
import { GoOn } from '../GoOn.tsx'
import { useDraft, useVisit } from '../visit.ts'

export function EssenceStep({
  next,
  onNext,
  onBack,
}: {
  step: Step
  next: string
  onNext: () => void
  onBack?: (() => void) | undefined
}) {
  const { setTrouble } = useVisit()
  const { typed } = useDraft()
  const go = () =>
    typed.essence.trim() === ''
      ? setTrouble('Запишите суть хотя бы одним предложением: её прочтут вместо нового вопроса.')
      : onNext()
  return (
    <>
      <DraftField field="essence" label="Суть" hint="Что случилось, чего хочет, что уже сделано" />
      <GoOn label={next} run={go} onBack={onBack} inText />
    </>
  )
}
