// Checks a text while it is typed: to whom on the left, the sheet in the middle, what to mend on the right.
import { useMediaQuery } from '@mantine/hooks'
import { useRef } from 'react'
import { call } from '#platform/web/call.ts'
import { useMe } from '#staff/ui/me.ts'
import { letters } from '../api.ts'
import { sameMark, type Aside } from '../marks/standing.ts'
import { useAsked, useDraft } from './draft.ts'
import { EaseLine } from './EaseLine.tsx'
import { MendColumn } from './MendColumn.tsx'
import { useMending } from './mending.ts'
import { Sheet } from './Sheet.tsx'
import { Whom } from './Whom.tsx'
import './check.css'

export function Page() {
  const { id: me } = useMe()
  const { draft, set, clear, restore } = useDraft(me)
  const asked = useAsked(draft)
  const field = useRef<HTMLTextAreaElement>(null)
  const { text } = draft

  const mending = useMending({
    field,
    text,
    asked,
    asides: draft.asides,
    onTakeUp: aside => {
      // One that never reached the server, or has been taken up elsewhere, is gone all the same.
      void call(letters.takeUp, { params: { id: aside.id } }).catch(() => {})
      set({ asides: draft.asides.filter(one => !sameMark(one, aside)) })
    },
  })
  const leave = async (aside: Aside) => {
    const { id, rule, reason, fragment } = aside
    await call(letters.setAside, { body: { id, rule, reason, fragment } })
    set({ asides: [...draft.asides, aside] })
  }
  const wide = useMediaQuery('(min-width: 761px)', undefined, { getInitialValueInEffect: false })

  return (
    <main className="check">
      <header className="check-head">
        <h1>Проверка текста</h1>
        {restore ? (
          <button type="button" className="btn btn-bare" onClick={restore}>
            Вернуть прежний текст
          </button>
        ) : (
          text !== '' && (
            <button type="button" className="btn btn-bare" onClick={clear}>
              Начать новый
            </button>
          )
        )}
      </header>
      <section className="whom" aria-label="Кому и что пишем">
        <details open={wide}>
          <summary>Кому и что пишем</summary>
          <Whom draft={draft} set={set} />
        </details>
      </section>
      <div className="paper-column">
        <Sheet
          field={field}
          text={text}
          findings={mending.findings}
          current={mending.current}
          walked={mending.walked}
          onType={typed => set({ text: typed })}
          onStand={mending.acts.stand}
        />
        <EaseLine ease={text === '' ? null : (mending.checking.answer?.checked.ease ?? null)} long={text.length} />
      </div>
      <MendColumn text={text} mending={mending} asides={draft.asides} onLeave={leave} />
    </main>
  )
}
