// A conversation: messages in their order, the client's consent, whose file it is, and the answer.
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { momentWords } from '#calendar/moment-words.ts'
import { ClientField } from '#clients/ui/ClientField.tsx'
import { ConflictButton } from '#conflicts/ui/ConflictButton.tsx'
import { ConflictGuide } from '#conflicts/ui/ConflictGuide.tsx'
import { useGuide, withWords } from '#conflicts/ui/guide-state.ts'
import { Due } from '#correspondence/ui/MailPage.tsx'
import { useTelling } from '#correspondence/ui/mail-state.ts'
import { Otherwise } from '#correspondence/ui/Otherwise.tsx'
import '#correspondence/ui/Mail.css'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { PromiseButton } from '#promises/ui/PromiseButton.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { messengers } from '../api.ts'
import type { ConversationCard } from '../model.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { channelWords, consentWords } from './message-words.ts'
import { OurMessage, TheirMessage } from './MessageView.tsx'
import { useConversation, useMessageAct, type Acting } from './messages-state.ts'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const talk = useConversation(id)
  if (talk.data) return <Conversation key={id} card={talk.data} />
  return (
    <main className="page mail">
      <h1>Переписка</h1>
      {talk.error ? (
        <>
          <Trouble error={talk.error} onRetry={() => void talk.refetch()} />
          <p>
            <Link to="/messages">К списку сообщений</Link>
          </p>
        </>
      ) : (
        <Waiting lines={8} />
      )}
    </main>
  )
}

function Conversation({ card }: { card: ConversationCard }) {
  const acting = useMessageAct(card.id)
  const telling = useTelling()
  const params = { id: card.id }
  const [text, setText] = useState('')
  const guide = useGuide(card.hardTalkId, id => send(messengers.conflict, { params, body: { id } }, id))
  const back = card.messages.findLast(one => one.side === 'ours' && one.state === 'waiting' && one.mine && !one.file)
  const takeBack = () => back && void acting.act(messengers.withdraw, { params: { id: back.id }, body: {} })
  const take = () => void acting.act(messengers.take, { params, body: {} })
  useEffect(() => void (document.title = `${card.with} · Сообщения`), [card.with])
  useKeys([
    { code: 'F8', does: 'Конфликт', run: guide.toggle },
    ...(back ? [{ code: 'Alt+KeyZ', does: 'Вернуть сообщение', run: takeBack }] : []),
    ...(card.mine ? [] : [{ code: 'Alt+KeyV', does: 'Взять себе', run: take }]),
  ])
  return (
    <main className="page mail">
      <p className="back">
        <Link to="/messages">Сообщения</Link>
      </p>
      <h1>{card.with}</h1>
      <p className="soft">
        {channelWords[card.channel]}
        {card.called !== card.with && `, имя там «${card.called}»`}
        {card.phoneMasked && `, телефон ${card.phoneMasked}`}.{' '}
        {card.owner ? `Отвечает: ${card.owner}` : card.department || 'Никто не взял'}.
      </p>
      <p>
        <Due line={card} telling={telling} />
      </p>
      <p className="go">
        <ConflictButton guide={guide} />
        <PromiseButton clientId={card.clientId} channel="message" />
        {!card.mine && (
          <button type="button" className="btn" disabled={acting.busy} onClick={take}>
            Взять себе <Kbd code="Alt+KeyV" />
          </button>
        )}
      </p>
      <ConsentLine card={card} />
      <Whose card={card} acting={acting} />
      {card.messages.map(one =>
        one.side === 'theirs' ? (
          <TheirMessage key={one.id} message={one} from={card.with} />
        ) : (
          <OurMessage key={one.id} message={one} acting={acting} last={one === back} />
        ),
      )}
      <div className={guide.shown ? 'beside' : undefined}>
        <ConflictGuide guide={guide} client={card.addressed} essence="" onWords={words => setText(withWords(text, words))} />
        <AnswerForm card={card} acting={acting} text={text} onText={setText} />
      </div>
      <Otherwise
        waiting={card.waitingSince !== null}
        busy={acting.busy}
        onPass={departmentId => void acting.act(messengers.pass, { params: { id: card.id }, body: { departmentId } })}
        onNeedless={reason => void acting.act(messengers.needless, { params: { id: card.id }, body: { reason } })}
      />
      {card.consent === 'given' && (
        <EndConsent busy={acting.busy} onEnd={how => void acting.act(messengers.endConsent, { params, body: { how } })} />
      )}
    </main>
  )
}

/** What the client was asked, in the words they saw, and what they said when. */
function ConsentLine({ card: { consent, consents } }: { card: ConversationCard }) {
  const telling = useTelling()
  const by = { '': '', button: ' кнопкой', word: ' словом «стоп»', colleague: '' }
  return (
    <section aria-label="Согласие клиента">
      <p className={`state ${consent === 'given' ? 'ok' : 'soon'}`}>
        <Icon name={consent === 'given' ? 'check' : 'clock'} />
        {consentWords[consent]}
      </p>
      {consents.length > 0 && (
        <details className="otherwise">
          <summary>На что и когда дано согласие</summary>
          {consents.map(({ givenAt, withdrawnAt, withdrawnBy, writtenDownBy, how, words }) => (
            <div key={givenAt}>
              <p>
                Дано {momentWords(givenAt, telling)}
                {withdrawnAt && `, отозвано${by[withdrawnBy]} ${momentWords(withdrawnAt, telling)}`}
                {how && ` («${how}», записал сотрудник: ${writtenDownBy})`}. Клиент видел такие слова:
              </p>
              <p className="body-text soft">{words}</p>
            </div>
          ))}
        </details>
      )}
    </section>
  )
}

/** The client said so by telephone or at the window: here they need not say it once more. */
function EndConsent({ busy, onEnd }: { busy: boolean; onEnd: (how: string) => void }) {
  const [how, setHow] = useState('')
  return (
    <details className="otherwise">
      <summary>Клиент больше не хочет переписки здесь</summary>
      <p className="soft">Что ещё не ушло, не уйдёт. Клиенту об этом не пишем. Напишет сам, спросим согласие снова.</p>
      <label className="field">
        <span>Как он об этом сказал</span>
        <input maxLength={300} value={how} onChange={event => setHow(event.target.value)} />
      </label>
      <p className="go">
        <button type="button" className="btn" disabled={busy || how.trim() === ''} onClick={() => onEnd(how.trim())}>
          Записать отзыв согласия
        </button>
      </p>
    </details>
  )
}

/** Whose file it is: of several with one telephone a person chooses, otherwise looks for it. */
function Whose({ card: { id, candidates, clientId, linkedBy }, acting }: { card: ConversationCard; acting: Acting }) {
  const choose = (one: string) => void acting.act(messengers.link, { params: { id }, body: { clientId: one } })
  if (candidates.length > 0)
    return (
      <section className="choose" aria-label="Кто пишет">
        <p>Этот телефон записан у нескольких людей. Кто пишет?</p>
        <p className="go">
          {candidates.map(one => (
            <button key={one.id} type="button" className="btn" disabled={acting.busy} onClick={() => choose(one.id)}>
              {one.name}
            </button>
          ))}
        </p>
      </section>
    )
  const how = { '': 'Чьё это дело', phone: 'Дело найдено по телефону. Это другой человек', person: 'Это другой человек' }
  return (
    <details className="otherwise">
      <summary>{how[clientId ? linkedBy : '']}</summary>
      <ClientField label="Найти дело" chosen={null} onChoose={line => line && choose(line.id)} />
    </details>
  )
}
