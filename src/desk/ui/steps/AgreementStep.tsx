// What was agreed: the result in words, and promises, each with an owner, a day and an hour.
import { useState } from 'react'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { DraftField } from '../DraftField.tsx'
import { GoOn } from '../GoOn.tsx'
import { Given } from '../Given.tsx'
import { openPromise } from '../PromiseDialog.tsx'
import { useDraft, useVisit } from '../visit.ts'

export function AgreementStep({ next, onNext, onBack }: { next: string; onNext: () => void; onBack?: (() => void) | undefined }) {
  const { given, setTrouble } = useVisit()
  const { typed } = useDraft()
  const [asked, setAsked] = useState(false)
  const go = () => {
    if (typed.result.trim() !== '' || given.length > 0 || asked) return onNext()
    setAsked(true)
    setTrouble('Итога и обещаний пока нет. Запишите хотя бы слово или нажмите ещё раз, если договариваться не о чем.')
  }
  return (
    <>
      <DraftField field="result" label="Итог" rows={2} hint="Чем закончился разговор" />
      <div className="agreed">
        <Given />
        <button type="button" className="btn add" onClick={openPromise} aria-keyshortcuts="Alt+G">
          <Icon name="loop" />
          {given.length > 0 ? 'Ещё обещание' : 'Обещание: кто, что и когда'} <Kbd code="Alt+KeyG" />
        </button>
      </div>
      <GoOn label={next} run={go} onBack={onBack} inText />
    </>
  )
}
