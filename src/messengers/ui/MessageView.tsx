// One message: who, when, the words; of ours what became of it, told by a sign and words.
import { momentWords } from '#calendar/moment-words.ts'
import { sizeWords } from '#correspondence/ui/letter-words.ts'
import { useTelling } from '#correspondence/ui/mail-state.ts'
import { Icon, type IconName } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { messengers } from '../api.ts'
import type { ClientFile, Message, MessageOut } from '../model.ts'
import { messageWords } from './message-words.ts'
import type { Acting } from './messages-state.ts'

export function TheirMessage({ message, from }: { message: Message & { side: 'theirs' }; from: string }) {
  const telling = useTelling()
  return (
    <article className="letter theirs" aria-label={`Сообщение: ${from}`}>
      <header>
        <b>{from}</b>
        <span className="soft">{momentWords(message.at, telling)}</span>
      </header>
      {message.body && <p className="body-text">{message.body}</p>}
      {message.files.length > 0 && (
        <ul className="letter-files" aria-label="Вложения">
          {message.files.map(file => (
            <FileRow key={file.id} file={file} />
          ))}
        </ul>
      )}
      {message.attached > 0 && (
        <p className="state soon">
          <Icon name="warning" />
          {message.body ? 'Есть вложение' : 'Вложение без текста'}, которое сюда не забираем: место на карте, наклейка или
          карточка. Если оно нужно, попросите написать словами.
        </p>
      )}
    </article>
  )
}

const whyNoFile: Record<Exclude<ClientFile['state'], 'kept'>, string> = {
  waiting: 'забираем, появится само',
  'too-large': 'больше 20 МБ, сюда не помещается: попросите прислать частями или принести',
  unsafe: 'программа, а не документ: не забираем. Попросите прислать снимок или PDF',
  lost: 'мессенджер его не отдал: попросите прислать ещё раз',
}

function FileRow({ file: { id, name, size, state } }: { file: ClientFile }) {
  const weight = size === null ? '' : `${sizeWords(size)}, `
  if (state !== 'kept')
    return (
      <li>
        {name} <span className="soft">{weight + whyNoFile[state]}</span>
      </li>
    )
  return (
    <li>
      <a href={`/api/messengers/files/${id}`} download={name}>
        {name}
      </a>{' '}
      <span className="soft">{weight}сохранить</span>
    </li>
  )
}

const signs: Record<ReturnType<typeof messageWords>['tone'], { icon: IconName; tone: string }> = {
  done: { icon: 'check', tone: 'ok' },
  wait: { icon: 'clock', tone: 'soon' },
  wrong: { icon: 'alarm', tone: 'late' },
  calm: { icon: 'cross', tone: '' },
}

type OurProps = { message: MessageOut; acting: Acting; last: boolean }

export function OurMessage({ message, acting: { act, busy }, last }: OurProps) {
  const telling = useTelling()
  const { words, tone, hint } = messageWords(message, telling)
  const from = message.from || 'Программа'
  const params = { id: message.id }
  const decide = (arrived: boolean) => void act(messengers.decide, { params, body: { arrived } })
  return (
    <article className="letter ours" aria-label={`Наше сообщение: ${from}`}>
      <header>
        <b>{from}</b>
        <span className={`state ${signs[tone].tone}`}>
          <Icon name={signs[tone].icon} />
          {words}
        </span>
      </header>
      {hint && <p className="soft">{hint}</p>}
      {message.body && <p className="body-text">{message.body}</p>}
      {message.file && (
        <ul className="letter-files" aria-label="Файл">
          <FileRow file={message.file} />
        </ul>
      )}
      {message.state === 'waiting' && message.mine && (
        <p className="go">
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={() => void act(messengers.withdraw, { params, body: {} })}
          >
            {message.file ? 'Не отправлять файл' : 'Вернуть сообщение'} {last && <Kbd code="Alt+KeyZ" />}
          </button>
        </p>
      )}
      {message.state === 'uncertain' && (
        <p className="go">
          <button type="button" className="btn" disabled={busy} onClick={() => decide(true)}>
            Клиент получил
          </button>
          <button type="button" className="btn" disabled={busy} onClick={() => decide(false)}>
            Отправить ещё раз
          </button>
        </p>
      )}
    </article>
  )
}
