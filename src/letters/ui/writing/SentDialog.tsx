// The paper has left: on which day, by which way, under which number of the post.
import { useState } from 'react'
import { todayAt } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useMe } from '#staff/ui/me.ts'
import { writing } from '../../writing/api.ts'
import type { Letter, Sent } from '../../writing/model.ts'
import type { Acting } from './answer-state.ts'

type Props = { letter: Letter; acting: Acting; onClose: () => void }

export const SentDialog = ({ opened, onClose, ...rest }: Props & { opened: boolean }) => (
  <Dialog opened={opened} onClose={onClose} title="Письмо отправлено">
    {opened && <Form onClose={onClose} {...rest} />}
  </Dialog>
)

const ways: [Sent['way'], string][] = [
  ['post', 'Почтой'],
  ['hand', 'На руки'],
  ['portal', 'Через Госуслуги'],
]

function Form({ letter, acting, onClose }: Props) {
  const { centre } = useMe()
  const [today] = useState(() => todayAt({ now: Date.now(), zone: centre.timeZone }))
  const [id] = useState(() => uuid7())
  const [way, setWay] = useState<Sent['way']>('post')
  const [sentOn, setSentOn] = useState(today)
  const [track, setTrack] = useState('')
  const send = async () => {
    if (await acting.act(writing.markSent, { body: { id, way, sentOn, track } })) onClose()
  }
  useKeys([{ code: 'Ctrl+Enter', does: 'Отправлено', run: () => void send() }])
  return (
    <form
      className="leave"
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <p>Исходящий № {letter.number}. После этого обращение станет отвеченным.</p>
      <label className="field">
        <span>Как</span>
        <select data-autofocus value={way} onChange={event => setWay(event.target.value as Sent['way'])}>
          {ways.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Какого числа</span>
        <input type="date" value={sentOn} max={today} onChange={event => setSentOn(event.target.value)} />
      </label>
      <label className="field">
        <span>{way === 'post' ? 'Номер почтового отправления, если есть' : 'Номер или отметка, если есть'}</span>
        <input autoComplete="off" maxLength={100} value={track} onChange={event => setTrack(event.target.value)} />
      </label>
      <p className="wrong" role="alert">
        {acting.wrong}
      </p>
      <button type="submit" className="btn btn-main" aria-disabled={acting.busy}>
        Отправлено <Kbd code="Ctrl+Enter" />
      </button>
    </form>
  )
}
