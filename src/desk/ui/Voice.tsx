// The words for the client: large, warm, with the hour's greeting and the name; «сказать иначе» turns to the next phrase.
import { useState } from 'react'
import type { Help } from '#clients/model.ts'
import { phrasesOf } from '#contacts/phrases.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useMe } from '#staff/ui/me.ts'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import { helps, helpWords } from './help-words.ts'
import { useDraft, useVisit } from './visit.ts'

export function Voice({ phrases, help }: { phrases: readonly string[]; help: readonly Help[] }) {
  const said = useSaid(phrases)
  const [turn, setTurn] = useState(0)
  const phrase = said[turn % said.length]
  const more = () => setTurn(turn + 1)
  useUncoveredKeys(said.length > 1 ? [{ code: 'Alt+KeyB', does: 'Сказать иначе', run: more }] : [])
  const hint = helps.find(one => help.includes(one))
  if (phrase === undefined) return null
  return (
    <div className="say">
      <q aria-live="polite">«{phrase}»</q>
      {(hint || said.length > 1) && (
        <p>
          {hint && (
            <>
              <Icon name={helpWords[hint].icon} />
              <span>{helpWords[hint].hint}</span>
            </>
          )}
          {said.length > 1 && (
            <button type="button" className="more" onClick={more} aria-keyshortcuts="Alt+B">
              Сказать иначе <Kbd code="Alt+KeyB" />
            </button>
          )}
        </p>
      )}
    </div>
  )
}

/** The hour is taken when the step appears: a greeting must not change while it is being said. */
function useSaid(phrases: readonly string[]): string[] {
  const me = useMe()
  const { file } = useVisit()
  const { typed } = useDraft()
  const [now] = useState(() => new Date().toISOString())
  const client = file?.client.kind === 'person' ? file.client : null
  return phrasesOf(phrases, {
    now,
    zone: me.centre.timeZone,
    client,
    me,
    position: me.position,
    department: me.department.shortTitle,
    essence: typed.essence,
  })
}
