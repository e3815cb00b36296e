// A conversation: letters in their order, whose it is, until when it waits, and the answer.
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ConflictButton } from '#conflicts/ui/ConflictButton.tsx'
import { ConflictGuide } from '#conflicts/ui/ConflictGuide.tsx'
import { useGuide, withWords } from '#conflicts/ui/guide-state.ts'
import { send } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { PromiseButton } from '#promises/ui/PromiseButton.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { mail } from '../api.ts'
import { newLetter } from '../new-letter-api.ts'
import type { ThreadCard } from '../thread-model.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { OurLetter, TheirLetter } from './LetterView.tsx'
import { Due } from './MailPage.tsx'
import { useMailAct, useTelling, useThread, type Acting } from './mail-state.ts'
import { Otherwise } from './Otherwise.tsx'
import './Mail.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const thread = useThread(id)
  if (thread.data) return <Thread key={id} card={thread.data} />
  return (
    <main className="page mail">
      <h1>Переписка</h1>
      {thread.error ? (
        <>
          <Trouble error={thread.error} onRetry={() => void thread.refetch()} />
          <p>
            <Link to="/mail">К списку писем</Link>
          </p>
        </>
      ) : (
        <Waiting lines={8} />
      )}
    </main>
  )
}

function Thread({ card }: { card: ThreadCard }) {
  const acting = useMailAct(card.id)
  const telling = useTelling()
  const params = { id: card.id }
  // A letter of our own of which nothing has left yet.
  const begun = card.letters.length === 0
  const [text, setText] = useState(card.draft)
  const guide = useGuide(card.hardTalkId, id => send(mail.conflict, { params, body: { id } }, id))
  const back = card.letters.findLast(letter => letter.side === 'ours' && letter.state === 'waiting')
  useEffect(() => void (document.title = `${card.subject || 'Без темы'} · Почта`), [card.subject])
  useKeys([
    ...(begun ? [] : [{ code: 'F8', does: 'Конфликт', run: guide.toggle }]),
    ...(back
      ? [
          {
            code: 'Alt+KeyZ',
            does: 'Вернуть письмо',
            run: () => void acting.act(mail.withdraw, { params: { id: back.id }, body: {} }),
          },
        ]
      : []),
    ...(card.mine ? [] : [{ code: 'Alt+KeyV', does: 'Взять себе', run: () => void acting.act(mail.take, { params, body: {} }) }]),
  ])
  return (
    <main className="page mail">
      <p className="back">
        <Link to="/mail">Почта</Link>
      </p>
      <h1>{card.subject || 'Без темы'}</h1>
      <p className="soft">
        {card.with}
        {card.with !== card.address && `, ${card.address}`}.{' '}
        {card.owner ? `${begun ? 'Пишет' : 'Отвечает'}: ${card.owner}` : card.department || 'Никто не взял'}.
      </p>
      {!begun && (
        <p>
          <Due line={card} telling={telling} />
        </p>
      )}
      <p className="go">
        {!begun && <ConflictButton guide={guide} />}
        <PromiseButton clientId={card.clientId} channel="mail" />
        {card.mine && begun && <LetGo id={card.id} />}
        {!card.mine && (
          <button
            type="button"
            className="btn"
            disabled={acting.busy}
            onClick={() => void acting.act(mail.take, { params, body: {} })}
          >
            Взять себе <Kbd code="Alt+KeyV" />
          </button>
        )}
      </p>
      <ChooseClient card={card} acting={acting} />
      {card.letters.map(letter =>
        letter.side === 'theirs' ? (
          <TheirLetter key={letter.id} letter={letter} />
        ) : (
          <OurLetter key={letter.id} letter={letter} acting={acting} last={letter === back} />
        ),
      )}
      <div className={guide.shown ? 'beside' : undefined}>
        <ConflictGuide
          guide={guide}
          client={card.addressed}
          essence={card.subject}
          onWords={words => setText(withWords(text, words))}
        />
        <AnswerForm card={card} acting={acting} text={text} onText={setText} />
      </div>
      {!begun && (
        <Otherwise
          waiting={card.waitingSince !== null}
          busy={acting.busy}
          onPass={departmentId => void acting.act(mail.pass, { params: { id: card.id }, body: { departmentId } })}
          onNeedless={reason => void acting.act(mail.needless, { params: { id: card.id }, body: { reason } })}
        />
      )}
    </main>
  )
}

/** A letter of our own of which nothing has left. */
function LetGo({ id }: { id: string }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [wrong, setWrong] = useState('')
  const letGo = () =>
    void send(newLetter.letGo, { params: { id } }).then(
      async () => {
        await queries.invalidateQueries({ queryKey: ['mail'] })
        await navigate({ to: '/mail' })
      },
      (error: Error) => setWrong(error.message),
    )
  return (
    <>
      <button type="button" className="btn btn-bare" onClick={letGo}>
        Не писать
      </button>
      <span className="wrong" role="alert">
        {wrong}
      </span>
    </>
  )
}

function ChooseClient({ card: { id, candidates }, acting }: { card: ThreadCard; acting: Acting }) {
  if (candidates.length === 0) return null
  return (
    <section className="choose" aria-label="Кто пишет">
      <p>Этот адрес записан у нескольких людей. Кто пишет?</p>
      <p className="go">
        {candidates.map(one => (
          <button
            key={one.id}
            type="button"
            className="btn"
            disabled={acting.busy}
            onClick={() => void acting.act(mail.client, { params: { id }, body: { clientId: one.id } })}
          >
            {one.name}
          </button>
        ))}
      </p>
    </section>
  )
}
