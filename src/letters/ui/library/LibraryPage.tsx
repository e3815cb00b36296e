// «Шаблоны писем»: what letters are begun from, and the phrases they are made of; two shelves of one page.
import { useState } from 'react'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { PhraseShelf } from './PhraseShelf.tsx'
import { TemplateShelf } from './TemplateShelf.tsx'
import './library.css'

const shelves = [
  { shelf: 'templates', words: 'Шаблоны', code: 'Alt+Digit1' },
  { shelf: 'phrases', words: 'Готовые фразы', code: 'Alt+Digit2' },
] as const

export function Page() {
  const [shelf, setShelf] = useState<'templates' | 'phrases'>('templates')
  useKeys(
    shelves.map(({ shelf: one, words, code }) => ({ code, does: `Показать: ${words.toLowerCase()}`, run: () => setShelf(one) })),
  )
  return (
    <main className="page library">
      <h1>Шаблоны писем</h1>
      <div className="shelves" role="group" aria-label="Что показать">
        {shelves.map(({ shelf: one, words, code }) => (
          <button key={one} type="button" className="btn" aria-pressed={shelf === one} onClick={() => setShelf(one)}>
            {words} <Kbd code={code} />
          </button>
        ))}
      </div>
      {shelf === 'templates' ? <TemplateShelf /> : <PhraseShelf />}
    </main>
  )
}
