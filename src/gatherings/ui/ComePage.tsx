// «Я здесь», on one's own telephone: by the code on the organiser's screen, signed in or with the personal code.
import { useEffect, useState } from 'react'
import { call, Refused } from '#platform/web/call.ts'
import { light } from '#platform/web/light.ts'
import type { gatherings } from '../api.ts'
import './Come.css'

const come = light<typeof gatherings.come>('POST', '/api/gatherings/:id/coming')
type Said = { title: string; already: boolean }

/** `code` is «event.step.sign», as the screen has it. */
export default function ComePage({ code: address }: { code: string }) {
  const [said, setSaid] = useState<Said>()
  const [trouble, setTrouble] = useState<Error>()
  const [code, setCode] = useState('')
  const [id = '', ...rest] = address.split('.')
  const ask = (typed: string) =>
    call(come, { params: { id }, body: { stamp: rest.join('.'), code: typed } }).then(
      answer => {
        setTrouble(undefined)
        setSaid(answer)
      },
      (error: Error) => setTrouble(error),
    )
  useEffect(() => {
    document.title = 'Отметиться на событии'
    void ask('')
    // Once for an address: a reload asks again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [address])
  const isAsked = trouble instanceof Refused && (trouble.code === 'who' || trouble.code === 'no-seat')
  return (
    <main className="come">
      <h1>{said?.title ?? 'Отметиться'}</h1>
      {said && <p role="status">{said.already ? 'Вы уже отмечены.' : 'Отметили: Вы здесь. Хорошего вечера.'}</p>}
      {!said && !trouble && <p>Загружаем</p>}
      {!said && trouble && <p role="alert">{trouble.message}</p>}
      {!said && isAsked && (
        <form
          onSubmit={event => {
            event.preventDefault()
            if (code.trim() !== '') void ask(code)
          }}
        >
          <label htmlFor="code">Мой код, восемь цифр</label>
          <input
            id="code"
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            value={code}
            onChange={event => setCode(event.target.value)}
          />
          <button className="btn btn-main">Я здесь</button>
        </form>
      )}
    </main>
  )
}
