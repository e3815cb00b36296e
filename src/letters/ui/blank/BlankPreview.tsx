// A sample letter on the blank as it will be printed, anew a moment after the last key.
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call, Refused } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { blank } from '../../blank/api.ts'
import type { NewBlank } from '../../blank/model.ts'

const quietMs = 300
const lengths = [
  { length: 'one', words: 'Одна страница', code: 'Alt+Digit1' },
  { length: 'two', words: 'Две', code: 'Alt+Digit2' },
] as const

export function BlankPreview({ details }: { details: NewBlank }) {
  const [length, setLength] = useState<'one' | 'two'>('one')
  const { validFrom: _, ...shown } = details
  const [asked] = useDebouncedValue(JSON.stringify(shown), quietMs)
  const { data, error } = useQuery({
    queryKey: ['letters', 'blank', 'preview', length, asked],
    queryFn: () => call(blank.preview, { body: { ...(JSON.parse(asked) as typeof shown), length } }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  })
  useKeys(
    lengths.map(({ length: one, words, code }) => ({ code, does: `Образец: ${words.toLowerCase()}`, run: () => setLength(one) })),
  )
  return (
    <section className="blank-preview" aria-label="Образец письма">
      <p className="shelves" role="group" aria-label="Длина образца">
        {lengths.map(({ length: one, words, code }) => (
          <button key={one} type="button" className="btn" aria-pressed={length === one} onClick={() => setLength(one)}>
            {words} <Kbd code={code} />
          </button>
        ))}
      </p>
      {data && (
        <img
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(data.picture)}`}
          alt={`Образец письма на бланке: ${details.title}, ${details.address}, тел. ${details.phone}`}
        />
      )}
      <p className="soft" role="status">
        {error &&
          (error instanceof Refused ? `Образец прежний: ${reasons(error)}` : 'Образец не пришёл. Бланк можно записать и так.')}
      </p>
    </section>
  )
}

const reasons = (error: Refused) => Object.values(error.fields).join('. ') || error.message
