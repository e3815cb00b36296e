// Whether a certificate is genuine, for whoever holds the paper: by the address of its code, without an account.
import { useEffect, useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { call } from '#platform/web/call.ts'
import { light } from '#platform/web/light.ts'
import type { training } from '../training-api.ts'
import './Certificate.css'

const verify = light<typeof training.verify>('GET', '/api/learning/certificates/:number/:hash')
type Said = Awaited<ReturnType<typeof call<typeof verify>>>

/** `code` is «number.word», as the paper has it. */
export default function CertificatePage({ code }: { code: string }) {
  const [said, setSaid] = useState<Said>()
  const [trouble, setTrouble] = useState('')
  useEffect(() => {
    document.title = 'Проверка сертификата'
    const [number = '', hash = ''] = code.split('.')
    call(verify, { params: { number, hash } }).then(setSaid, (error: Error) => setTrouble(error.message))
  }, [code])
  return (
    <main className="certificate">
      <h1>Проверка сертификата</h1>
      {!said && (trouble ? <p role="alert">{trouble}</p> : <p>Загружаем</p>)}
      {said && (
        <>
          <p className={said.over ? 'state soon' : 'state ok'}>{said.over ? 'Настоящий, срок истёк' : 'Настоящий и действует'}</p>
          <dl>
            <dt>Кому</dt>
            <dd>{said.holder}</dd>
            <dt>{said.hours === 0 ? 'Проверка' : 'Курс'}</dt>
            <dd>
              {said.title}
              {said.hours > 0 && `, ${String(said.hours).replace('.', ',')} ч.`}
            </dd>
            <dt>Выдал</dt>
            <dd>
              {said.issuer}, {numericDay(said.issuedOn, 0)}
            </dd>
            <dt>Срок</dt>
            <dd>{said.expiresOn === null ? 'бессрочно' : `до ${numericDay(said.expiresOn, 0)}`}</dd>
          </dl>
        </>
      )}
    </main>
  )
}
