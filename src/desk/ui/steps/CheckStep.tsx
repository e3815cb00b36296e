// The end of the talk: is everything discussed, what was agreed once more, goodbye.
import { GoOn } from '../GoOn.tsx'
import { Given } from '../Given.tsx'
import { useDraft, useVisit } from '../visit.ts'

export function CheckStep({ label, onNext, onBack }: { label: string; onNext: () => void; onBack?: (() => void) | undefined }) {
  const { given } = useVisit()
  const { typed } = useDraft()
  return (
    <>
      {(typed.result !== '' || given.length > 0) && (
        <section className="recap">
          <h2>Напомните, о чём договорились</h2>
          {typed.result && <p>{typed.result}</p>}
          <Given />
        </section>
      )}
      <GoOn label={label} does="Попрощались, завершить приём" run={onNext} onBack={onBack} />
    </>
  )
}
