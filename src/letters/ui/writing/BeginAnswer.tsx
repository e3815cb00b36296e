// Before the first word: which template to begin from; requisites are filled in whatever is chosen.
import { useQuery } from '@tanstack/react-query'
import type { AppealCard } from '#appeals/card-model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { writing } from '../../writing/api.ts'
import { useLetterAct } from './answer-state.ts'

export function BeginAnswer({ appeal }: { appeal: AppealCard }) {
  const { act, wrong, busy } = useLetterAct(appeal.id)
  const { data, error, refetch } = useQuery({
    queryKey: ['letters', 'templates', appeal.id],
    queryFn: () => call(writing.templates, { query: { appealId: appeal.id } }),
  })
  const begin = (template: string | null) => void act(writing.begin, { body: { id: uuid7(), template } })
  const ready = appeal.state === 'assigned'
  const shown = (data ?? []).filter(({ fits }) => fits)
  useKeys(
    ready
      ? [
          { code: 'Ctrl+Enter', does: 'Начать с чистого листа', run: () => begin(null) },
          ...shown.slice(0, 9).map(({ code, title }, i) => ({ code: `Digit${i + 1}`, does: title, run: () => begin(code) })),
        ]
      : [],
  )
  if (!ready)
    return (
      <Empty>
        <p>Ответ пишут, когда у обращения есть исполнитель и он за него взялся.</p>
        <p>Сейчас этого шага нет. Вернитесь к обращению: там видно, что делать дальше.</p>
      </Empty>
    )
  return (
    <>
      <p className="lead">С чего начать? Адресат, обращение по имени, подпись и исполнитель встанут сами.</p>
      {error ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : (
        <ol className="template-rows">
          {shown.map(({ code, title, about }, i) => (
            <li key={code}>
              <button type="button" onClick={() => begin(code)} aria-disabled={busy}>
                {i < 9 ? <Kbd code={`Digit${i + 1}`} /> : <span />}
                <b>{title}</b>
                <span>{about}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <p className="wrong" role="alert">
        {wrong}
      </p>
      <button type="button" className="btn btn-main" aria-disabled={busy} onClick={() => begin(null)}>
        Начать с чистого листа <Kbd code="Ctrl+Enter" />
      </button>
    </>
  )
}
