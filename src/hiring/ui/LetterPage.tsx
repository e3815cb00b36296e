// The letter about the decision: written from the template, checked, printed or sent from one's own mail, and said to be handed.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { candidates } from '../api.ts'
import type { Letter } from '../model.ts'
import { useAct, useLetter } from './hiring-state.ts'
import './Hiring.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const letter = useLetter(id)
  return (
    <main className="page hiring">
      <p className="soft no-print">
        <Link to="/hiring/candidates/$id" params={{ id }}>
          К кандидату
        </Link>
      </p>
      {letter.error && <Trouble error={letter.error} onRetry={() => void letter.refetch()} />}
      {letter.isPending && <Waiting lines={8} />}
      {letter.data && <Sheet key={letter.data.version} id={id} letter={letter.data} />}
    </main>
  )
}

function Sheet({ id, letter }: { id: string; letter: Letter }) {
  const { kind, to, email, version, findings, handedWay } = letter
  const [text, setText] = useState(letter.text)
  const params = { id }
  const write = useAct(() => send(candidates.write, { params, body: { text, version } }))
  const hand = useAct((way: 'email' | 'paper') => send(candidates.hand, { params, body: { way, version } }))
  const errors = findings.filter(({ severity }) => severity === 'error')
  const changed = text !== letter.text
  const subject = kind === 'refuse' ? 'Ответ по вакансии' : 'Предлагаем место'
  return (
    <>
      <h1 className="no-print">{kind === 'refuse' ? 'Вежливый отказ' : 'Предложение места'}</h1>
      <p className="lead no-print">
        {to}
        {email && `, ${email}`}
      </p>
      {handedWay === null ? (
        <label className="field no-print">
          <span>Текст письма</span>
          <textarea rows={16} maxLength={5000} value={text} onChange={event => setText(event.target.value)} />
        </label>
      ) : (
        <p className="state ok no-print">
          <Icon name="check" /> {handedWay === 'email' ? 'Отправлено почтой' : 'Передано на бумаге'}
        </p>
      )}
      <pre className={handedWay === null ? 'hiring-paper only-print' : 'hiring-paper'}>{letter.text}</pre>
      <div className="no-print">
        {findings.length > 0 && !changed && (
          <ul className="hiring-findings" aria-label="Что нашла проверка">
            {findings.map((one, at) => (
              <li key={at} data-severity={one.severity}>
                <b>{letter.text.slice(one.start, one.end) || 'Письмо целиком'}</b> {one.message}
              </li>
            ))}
          </ul>
        )}
        {findings.length === 0 && !changed && handedWay === null && (
          <p className="state ok">
            <Icon name="check" /> Проверка ничего не нашла
          </p>
        )}
        {(write.error ?? hand.error) && <Trouble error={(write.error ?? hand.error)!} />}
        {handedWay === null && (
          <div className="hiring-acts">
            {changed ? (
              <button type="button" className="btn btn-main" disabled={write.isPending} onClick={() => write.mutate(undefined)}>
                Сохранить и проверить
              </button>
            ) : (
              errors.length === 0 && (
                <>
                  <button type="button" className="btn" onClick={() => window.print()}>
                    <Icon name="print" /> Напечатать
                  </button>
                  <button type="button" className="btn" disabled={hand.isPending} onClick={() => hand.mutate('paper')}>
                    Передано на бумаге
                  </button>
                  {email && (
                    <>
                      <a
                        className="btn"
                        href={`mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`}
                      >
                        <Icon name="mail" /> Открыть в своей почте
                      </a>
                      <button type="button" className="btn" disabled={hand.isPending} onClick={() => hand.mutate('email')}>
                        Отправлено почтой
                      </button>
                    </>
                  )}
                </>
              )
            )}
          </div>
        )}
      </div>
    </>
  )
}
