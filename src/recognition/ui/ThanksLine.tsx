// One thanks as a line of a list: who, to whom, the words, when; one’s own of today can be taken back.
import { momentWords } from '#calendar/moment-words.ts'
import { useMe } from '#staff/ui/me.ts'
import { useState } from 'react'
import { thanks } from '../api.ts'
import type { Thanks } from '../model.ts'
import { useWrite } from './recognition-state.ts'

export function ThanksLine({ one }: { one: Thanks }) {
  const zone = useMe().centre.timeZone
  const [now] = useState(() => Date.now())
  const back = useWrite(thanks.takeBack)
  return (
    <article className="thanks-line" id={one.id}>
      <p className="recognition-pair">
        <span>{one.from} говорит спасибо:</span>
        <b>{one.to}</b>
      </p>
      {one.text && <p className="recognition-words">{one.text}</p>}
      <p className="soft">
        {momentWords(one.at, { now, zone })}
        {!one.isPublic && ', видите только вы двое'}
        {one.mayTakeBack && (
          <button
            type="button"
            className="btn btn-bare"
            disabled={back.isPending}
            aria-label={`Забрать спасибо: ${one.to}`}
            onClick={() => back.mutate({ params: { id: one.id } })}
          >
            Забрать
          </button>
        )}
      </p>
      {back.error && (
        <p className="wrong" role="alert">
          {back.error.message}
        </p>
      )}
    </article>
  )
}
