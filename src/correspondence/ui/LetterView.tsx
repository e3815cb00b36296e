// One letter: who, when, the words; what hangs below folded, pictures and scripts left out, files to be saved.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { momentWords } from '#calendar/moment-words.ts'
import { call } from '#platform/web/call.ts'
import { Icon, type IconName } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { mail } from '../api.ts'
import type { LetterIn, LetterOut } from '../thread-model.ts'
import { useTelling, type Acting } from './mail-state.ts'
import { letterWords, sizeWords } from './letter-words.ts'

const originWords: Record<LetterIn['origin'], string> = {
  person: '',
  'auto-reply': 'Автоответ',
  bounce: 'Сообщение почтовой службы',
  list: 'Рассылка',
  own: 'Отправлено из другой программы',
}

export function TheirLetter({ letter }: { letter: LetterIn }) {
  const telling = useTelling()
  const [drawn, setDrawn] = useState(false)
  return (
    <article className="letter theirs" aria-label={`Письмо: ${letter.from}`}>
      <header>
        <b>{letter.from}</b>
        <span className="soft">{momentWords(letter.at, telling)}</span>
        {originWords[letter.origin] && <span className="state">{originWords[letter.origin]}</span>}
      </header>
      {letter.otherAddress && (
        <p className="state soon">
          <Icon name="warning" />
          Пишут с другого адреса: {letter.otherAddress}. Ответ уйдёт на прежний адрес.
        </p>
      )}
      {drawn ? <Drawn id={letter.id} /> : <p className="body-text">{letter.own || 'Текста нет.'}</p>}
      {letter.hasHtml && (
        <button type="button" className="btn btn-bare" aria-expanded={drawn} onClick={() => setDrawn(!drawn)}>
          {drawn ? 'Показать просто текст' : 'Показать с оформлением'}
        </button>
      )}
      {letter.quoted && !drawn && (
        <details>
          <summary>Прежние письма ниже</summary>
          <p className="body-text soft">{letter.quoted}</p>
        </details>
      )}
      {letter.files.length > 0 && (
        <ul className="letter-files" aria-label="Вложения">
          {letter.files.map(({ place, name, size }) => (
            <li key={place}>
              <a href={`/api/mail/letters/${letter.id}/attachments/${place}`} download={name}>
                {name}
              </a>{' '}
              <span className="soft">{sizeWords(size)}, сохранить</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

const frameHead =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'"><style>body{font:15px/22px sans-serif;margin:8px;overflow-wrap:anywhere;color:#1a2327;background:#fff}table{max-width:100%}</style>'

/** In a frame without an origin: nothing in it reaches this page, nothing goes out to the network. */
function Drawn({ id }: { id: string }) {
  const asked = useQuery({ queryKey: ['mail-html', id], queryFn: () => call(mail.html, { params: { id } }), staleTime: Infinity })
  if (asked.error) return <Trouble error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Waiting />
  return (
    <>
      <iframe
        title="Письмо с оформлением"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={frameHead + asked.data.html}
      />
      {asked.data.pictures > 0 && <p className="soft">Картинки не показываем: по ним отправитель видит, кто и когда читает.</p>}
    </>
  )
}

const signs: Record<ReturnType<typeof letterWords>['tone'], { icon: IconName; tone: string }> = {
  done: { icon: 'check', tone: 'ok' },
  wait: { icon: 'clock', tone: 'soon' },
  wrong: { icon: 'alarm', tone: 'late' },
  calm: { icon: 'cross', tone: '' },
}

type OurProps = { letter: LetterOut; acting: Acting; last: boolean }

export function OurLetter({ letter, acting: { act, busy }, last }: OurProps) {
  const telling = useTelling()
  const { words, tone, hint } = letterWords(letter, telling)
  const params = { id: letter.id }
  return (
    <article className="letter ours" aria-label={`Наше письмо: ${letter.from}`}>
      <header>
        <b>{letter.from}</b>
        <span className={`state ${signs[tone].tone}`}>
          <Icon name={signs[tone].icon} />
          {words}
        </span>
      </header>
      {hint && <p className="soft">{hint}</p>}
      <p className="body-text">{letter.body}</p>
      {letter.files.length > 0 && (
        <ul className="letter-files" aria-label="Вложения">
          {letter.files.map(({ name, size }) => (
            <li key={name}>
              {name} <span className="soft">{sizeWords(size)}</span>
            </li>
          ))}
        </ul>
      )}
      {letter.state === 'waiting' && (
        <p className="go">
          <button type="button" className="btn" disabled={busy} onClick={() => void act(mail.withdraw, { params, body: {} })}>
            Вернуть письмо {last && <Kbd code="Alt+KeyZ" />}
          </button>
        </p>
      )}
      {letter.state === 'uncertain' && (
        <p className="go">
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={() => void act(mail.decide, { params, body: { arrived: true } })}
          >
            Клиент получил
          </button>
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={() => void act(mail.decide, { params, body: { arrived: false } })}
          >
            Отправить ещё раз
          </button>
        </p>
      )}
    </article>
  )
}
