// The guide of a hard talk as it stands at the desk, for practice: a line that the scene knows is said, the head is invited for play.
import { guideOf } from '#conflicts/rules/guide.data.ts'
import type { GuideStep } from '#conflicts/model.ts'
import { sayWords } from '#conflicts/rules/words.ts'
import '#conflicts/ui/Conflicts.css'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import type { Story, StoryChannel } from '../model.ts'

type Props = {
  client: Story['client'] | null
  channel: StoryChannel
  onLine: (step: GuideStep) => void
  onInvite: () => void
  onHide: () => void
}

export function GuideSheet({ client, channel, onLine, onInvite, onHide }: Props) {
  const lines = guideOf(channel)
  useUncoveredKeys(
    lines.map(({ step, title }, i) => ({
      code: `Digit${i + 1}`,
      does: `Сказать: ${title.toLowerCase()}`,
      run: () => onLine(step),
    })),
  )
  return (
    <section className="guide" aria-labelledby="guide-title">
      <header className="guide-head">
        <h3 id="guide-title">
          <Icon name="hand" /> Конфликт: учебная подсказка
        </h3>
        <button type="button" className="btn btn-bare" onClick={onHide} aria-keyshortcuts="F8">
          Скрыть подсказку <Kbd code="F8" />
        </button>
      </header>
      <p className="guide-row">
        <button type="button" className="btn" onClick={onInvite}>
          Позвать начальника отдела
        </button>
        <span className="soft">Понарошку: никого не позовём</span>
      </p>
      <ol className="guide-steps">
        {lines.map(({ step, title, say: [phrase = ''], hint }, i) => (
          <li key={step}>
            <button type="button" className="guide-line" onClick={() => onLine(step)} aria-keyshortcuts={String(i + 1)}>
              <Kbd code={`Digit${i + 1}`} />
              <span className="guide-title">{title}</span>
              <span className="guide-say">
                <q>«{sayWords(phrase, { client, head: '' })}»</q>
                {hint && <small>{hint}</small>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
