// The steps of the protocol: at which answer each was done, and what might have been said where it was passed by.
import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { phrasesOf } from '#contacts/phrases.ts'
import type { Step } from '#contacts/model.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { useMe } from '#staff/ui/me.ts'
import type { Story } from '../model.ts'
import { quoted } from '../rules/words.ts'
import type { Debrief } from '../rules/debrief.ts'

export function StepsDone({ told, story }: { told: Debrief; story: Story }) {
  const phraseOf = usePhrase(story)
  return (
    <ol className="debrief-steps">
      {told.steps.map(({ step, turn }) => (
        <li key={step.code} className={turn === undefined ? 'passed-by' : 'kept'}>
          <Icon name={turn === undefined ? 'warning' : 'check'} />
          <span>
            <b>{turn === undefined ? step.title : step.doneTitle}</b>{' '}
            <Link className="clause" to="/code/clauses/$id" params={{ id: step.clause }}>
              {step.clause}
            </Link>
            <br />
            {turn === undefined ? (
              <>
                Пропустили. Можно было сказать: <q>{quoted(phraseOf(step))}</q>
              </>
            ) : (
              `Ответ ${turn + 1}`
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

function usePhrase({ client }: Story): (step: Step) => string {
  const me = useMe()
  const [now] = useState(() => new Date().toISOString())
  const said = {
    now,
    zone: me.centre.timeZone,
    client,
    me,
    position: me.position,
    department: me.department.shortTitle,
    essence: '',
  }
  return step => phrasesOf(step.phrases, said)[0] ?? step.title
}
