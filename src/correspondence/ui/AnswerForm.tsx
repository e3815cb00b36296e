// The answer by mail, or a letter of our own: kept as a draft while it is written, with phrases at hand; who else writes here is told.
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { momentWords } from '#calendar/moment-words.ts'
import { typeOver } from '#letters/ui/typing.ts'
import { PhrasesDialog } from '#letters/ui/writing/PhrasesDialog.tsx'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { mail } from '../api.ts'
import { newLetter } from '../new-letter-api.ts'
import type { ThreadCard } from '../thread-model.ts'
import { useAnswerDraft } from './answer-draft.ts'
import { AnswerFields } from './AnswerFields.tsx'
import type { File64 } from './FilesField.tsx'
import { useTelling, type Acting } from './mail-state.ts'

const anAnswer = { title: 'Ответ', send: 'Отправить ответ', rows: 8 }
/** Nothing has come and nothing has left: a letter of our own. */
const ourOwn = { title: 'Письмо', send: 'Отправить письмо', rows: 14 }

type Props = { card: ThreadCard; acting: Acting; text: string; onText: (text: string) => void }

export function AnswerForm({ card, acting, text, onText: setText }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const params = { id: card.id }
  const words = card.letters.length === 0 ? ourOwn : anAnswer
  const draft = useAnswerDraft({
    ...{ id: card.id, text, onText: setText, seen: card.letters.map(letter => letter.id) },
    check: checked => call(mail.check, { params, body: { text: checked } }),
    post: body => acting.act(mail.answer, { params, body }),
  })
  useDraft(card, text)
  // A letter taken back becomes the draft again.
  const [draftBefore, setDraftBefore] = useState(card.draft)
  if (card.draft !== draftBefore) {
    setDraftBefore(card.draft)
    if (text === '') setText(card.draft)
  }
  const [phrases, setPhrases] = useState(false)
  const insert = (phrase: string) => {
    setPhrases(false)
    const at = field.current
    // After the window has given the focus back.
    if (at) setTimeout(() => typeOver(at, { start: at.selectionStart, end: at.selectionEnd }, phrase), 0)
  }
  const first = draft.findings.find(({ suggestions, end }) => suggestions.length > 0 && end <= text.length)
  const best = first?.suggestions[0] ?? ''
  useKeys(
    phrases || card.barred
      ? []
      : [
          { code: 'Ctrl+Enter', does: words.send, run: () => void draft.send(false) },
          { code: 'Alt+KeyO', does: 'К тексту письма', run: () => field.current?.focus() },
          { code: 'Alt+KeyA', does: 'Готовые фразы', run: () => setPhrases(true) },
          ...(first ? [{ code: 'Alt+Enter', does: 'Исправить замечание', run: () => draft.fix(first, best) }] : []),
        ],
  )
  if (card.barred) return <p className="barred">{card.barred}</p>
  const tools = (
    <p className="go">
      <button type="button" className="btn btn-bare" aria-keyshortcuts="Alt+A" onClick={() => setPhrases(true)}>
        Фразы <Kbd code="Alt+KeyA" />
      </button>
      {first && (
        <span className="soft">
          Исправить первое: <Kbd code="Alt+Enter" />
        </span>
      )}
    </p>
  )
  return (
    <section className="answer" aria-label={words.title}>
      <h2>{words.title}</h2>
      <Writers card={card} />
      <AnswerFields
        {...{ draft, acting, field, tools, rows: words.rows, longest: 50_000, signature: card.signature }}
        files={{ hint: 'До 20 файлов, вместе до 20 МБ.', whyNot: whyNotWithLetter }}
      />
      <PhrasesDialog
        opened={phrases}
        of={card.id}
        ask={() => call(newLetter.phrases, { params, query: {} })}
        onTake={insert}
        onClose={() => setPhrases(false)}
      />
    </section>
  )
}

function whyNotWithLetter(files: readonly File64[]): string {
  if (files.length > 20) return 'Вложений не больше 20. Разделите на два письма.'
  if (files.some(({ size }) => size === 0)) return 'Файл пустой. Проверьте его.'
  return files.reduce((sum, { size }) => sum + size, 0) > 20 << 20 ? 'Вместе больше 20 МБ. Разделите на два письма.' : ''
}

function useDraft(card: ThreadCard, text: string): void {
  const [kept] = useDebouncedValue(text, 1000)
  const last = useRef(card.draft)
  useEffect(() => {
    if (kept === last.current) return
    last.current = kept
    call(mail.keepDraft, { params: { id: card.id }, body: { text: kept } }).catch(() => {})
  }, [card.id, kept])
}

function Writers({ card }: { card: ThreadCard }) {
  const telling = useTelling()
  return card.writers.map(({ name, touchedAt }) => (
    <p key={name} className="state soon" role="status">
      <Icon name="people" />
      Здесь уже пишет {name}, {momentWords(touchedAt, telling)}. Договоритесь, кто ответит.
    </p>
  ))
}
