// What a reader may do with a nomination now: vote, step out, decide, publish, disagree.
import { Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { nominations } from '../api.ts'
import type { Nomination } from '../model.ts'
import { useWrite } from './recognition-state.ts'

export function Acts({ one }: { one: Nomination }) {
  const { may } = one
  return (
    <>
      {may.vote && <VoteForm id={one.id} />}
      {may.decide && <DecideForm id={one.id} />}
      {may.substitute && (
        <Press e={nominations.substitute} id={one.id} words="Позвать запасных" about="Срок прошёл, голосов не хватает." />
      )}
      {may.publish && (
        <Press e={nominations.publish} id={one.id} words="Опубликовать" about="Решение и основание увидит весь центр." />
      )}
      {may.appeal && <AppealForm id={one.id} />}
    </>
  )
}

function VoteForm({ id }: { id: string }) {
  const [choice, setChoice] = useState<'for' | 'against'>()
  const [reason, setReason] = useState('')
  const write = useWrite(nominations.vote)
  const leave = useWrite(nominations.stepOut)
  const navigate = useNavigate()
  const stepOut = () => leave.mutate({ params: { id } }, { onSuccess: () => void navigate({ to: '/recognition' }) })
  return (
    <form
      className="recognition-sheet"
      aria-label="Ваш голос"
      onSubmit={event => {
        event.preventDefault()
        if (choice) write.mutate({ params: { id }, body: { choice, reason } })
      }}
    >
      <p className="recognition-grade">Ваш голос</p>
      <p className="soft">
        До решения его не видит никто. Изменить нельзя. Родственник, друг или спор с этим человеком: уступите место запасному.
      </p>
      <fieldset className="recognition-choices two">
        <legend className="vh">Отметить ли</legend>
        {(['for', 'against'] as const).map(one => (
          <label key={one} data-chosen={choice === one}>
            <input required type="radio" name="choice" checked={choice === one} onChange={() => setChoice(one)} />
            <span>{one === 'for' ? 'Отметить' : 'Не в этот раз'}</span>
          </label>
        ))}
      </fieldset>
      <Textarea
        label="Почему"
        w="100%"
        required
        maxLength={1000}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      {(write.error ?? leave.error) && <Trouble error={(write.error ?? leave.error)!} />}
      <p className="go">
        <button type="submit" className="btn btn-main" disabled={write.isPending}>
          Проголосовать
        </button>
        <button type="button" className="btn" disabled={leave.isPending} onClick={stepOut}>
          Уступить место: есть личный интерес
        </button>
      </p>
    </form>
  )
}

function DecideForm({ id }: { id: string }) {
  const [ground, setGround] = useState('')
  const write = useWrite(nominations.decide)
  return (
    <form
      className="recognition-sheet"
      aria-label="Основание"
      onSubmit={event => {
        event.preventDefault()
        write.mutate({ params: { id }, body: { ground } })
      }}
    >
      <p className="recognition-grade">Голоса собраны</p>
      <p className="soft">
        Итог посчитан по голосам. Напишите основание словами: его прочтёт человек, а если его отметят, то и весь центр.
      </p>
      <Textarea
        label="Основание"
        w="100%"
        required
        maxLength={2000}
        value={ground}
        onChange={event => setGround(event.currentTarget.value)}
      />
      {write.error && <Trouble error={write.error} />}
      <button type="submit" className="btn btn-main" disabled={write.isPending}>
        Записать решение
      </button>
    </form>
  )
}

type PressProps = {
  e: typeof nominations.substitute | typeof nominations.publish
  id: string
  words: string
  about: string
}

function Press({ e, id, words, about }: PressProps) {
  const write = useWrite(e)
  return (
    <section className="recognition-sheet" aria-label={words}>
      <p>{about}</p>
      {write.error && <Trouble error={write.error} />}
      <button type="button" className="btn btn-main" disabled={write.isPending} onClick={() => write.mutate({ params: { id } })}>
        {words}
      </button>
    </section>
  )
}

function AppealForm({ id }: { id: string }) {
  const [appealId] = useState(uuid7)
  const [text, setText] = useState('')
  const write = useWrite(nominations.appeal)
  return (
    <details className="recognition-disagree">
      <summary>Не согласны с решением</summary>
      <form
        onSubmit={event => {
          event.preventDefault()
          write.mutate({ params: { id }, body: { id: appealId, text } })
        }}
      >
        <Textarea
          label="С чем Вы не согласны"
          description="Ответит директор или специалист по кадрам, который не решал"
          required
          maxLength={2000}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        {write.error && <Trouble error={write.error} />}
        <p className="go">
          <button type="submit" className="btn" disabled={write.isPending}>
            Возразить
          </button>
        </p>
      </form>
    </details>
  )
}
