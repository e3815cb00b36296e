// «Вопрос спорный»: a few words that reach whoever keeps the bank.
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useDispute } from './practice-state.ts'

type About = { key: string; edition: number; attemptId?: string; place?: number }

/** `hint` says who will see the author. */
export function DisputeForm({ about, hint }: { about: About; hint: string }) {
  const [id] = useState(uuid7)
  const [words, setWords] = useState('')
  const dispute = useDispute(id)
  if (dispute.isSuccess) return <p role="status">Передано тем, кто ведёт вопросы. Ответ появится в «Моих знаниях».</p>
  return (
    <details className="dispute">
      <summary>Вопрос спорный</summary>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (words.trim()) dispute.mutate({ ...about, text: words })
        }}
      >
        <Textarea
          label="Что не так"
          description={hint}
          autosize
          minRows={2}
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
        />
        {dispute.error && <Trouble error={dispute.error} />}
        <button type="submit" className="btn" disabled={!words.trim() || dispute.isPending}>
          Передать
        </button>
      </form>
    </details>
  )
}
