// The centre's box: what the first connection found, whether it works, whose telephone stands under letters.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from '#calendar/plural.ts'
import { momentWords } from '#calendar/moment-words.ts'
import { call, send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { mail } from '../api.ts'
import type { BoxState } from '../thread-model.ts'
import { sizeWords } from './letter-words.ts'
import { useTelling } from './mail-state.ts'
import './Mail.css'

const key = ['mail-box']

export function Page() {
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => call(mail.box, {}), refetchInterval: 10_000 })
  return (
    <main className="page mail">
      <h1>Почтовый ящик</h1>
      {error ? <Trouble error={error} onRetry={() => void refetch()} /> : data ? <Box state={data} /> : <Waiting />}
    </main>
  )
}

function Box({ state }: { state: BoxState }) {
  const { address, folder, quarantined, senders } = state
  if (!address)
    return (
      <Empty>
        <p>Почта не подключена.</p>
        <p>
          Задайте на сервере MAIL_FROM, SMTP_URL и IMAP_URL и запустите его снова. Первое подключение только посмотрит на ящик.
        </p>
      </Empty>
    )
  return (
    <>
      <p className="lead">{address}. Ящик только читаем: ничего в нём не меняем и не удаляем.</p>
      {folder ? <Folder folder={folder} /> : <p className="soft">Первое подключение идёт, подождите полминуты.</p>}
      {quarantined > 0 && (
        <p className="soft">Не разобрано: {counted(quarantined, 'письмо', 'письма', 'писем')}. Их видит начальник отдела.</p>
      )}
      <h2>Подписи и личные ящики</h2>
      <p className="soft">
        Без телефона в подписи стоит телефон центра. С личных ящиков сотрудников и на них служебная почта не ходит.
      </p>
      {senders.map(one => (
        <Sender key={one.staffId} sender={one} />
      ))}
    </>
  )
}

function Folder({ folder }: { folder: NonNullable<BoxState['folder']> }) {
  const telling = useTelling()
  const queries = useQueryClient()
  const [wrong, setWrong] = useState('')
  const confirm = async (take: 'all' | 'new') => {
    try {
      queries.setQueryData(key, await send(mail.confirm, { body: { take } }))
    } catch (error) {
      setWrong((error as Error).message)
    }
  }
  if (folder.trouble)
    return (
      <p className="state late" role="status">
        <Icon name="alarm" />
        {folder.trouble}
      </p>
    )
  if (folder.confirmedAt)
    return (
      <p className="state ok">
        <Icon name="check" />
        {folder.fetchedAt ? `Почту забрали ${momentWords(folder.fetchedAt, telling)}` : 'Почту заберём через полминуты'}
      </p>
    )
  if (folder.found === null) return <p className="soft">Первое подключение идёт, подождите полминуты.</p>
  return (
    <section className="choose" aria-label="Пробное подключение">
      <p>
        Подключились, ничего не взяли. В ящике {counted(folder.found, 'письмо', 'письма', 'писем')},{' '}
        {sizeWords(folder.foundBytes ?? 0)}
        {folder.oldestAt && `, самое старое пришло ${momentWords(folder.oldestAt, telling)}`}.
      </p>
      <p className="go">
        <button type="button" className="btn" onClick={() => void confirm('all')}>
          Забрать все
        </button>
        <button type="button" className="btn" onClick={() => void confirm('new')}>
          Только новые с этой минуты
        </button>
      </p>
      {wrong && <p className="wrong">{wrong}</p>}
    </section>
  )
}

function Sender({ sender }: { sender: BoxState['senders'][number] }) {
  const queries = useQueryClient()
  const [phone, setPhone] = useState(sender.phone)
  const [boxes, setBoxes] = useState(sender.privateBoxes.join(', '))
  const [said, setSaid] = useState('')
  const save = async () => {
    const privateBoxes = boxes.split(/[\s,;]+/u).filter(Boolean)
    try {
      queries.setQueryData(key, await send(mail.sender, { params: { id: sender.staffId }, body: { phone, privateBoxes } }))
      setSaid('Записано.')
    } catch (error) {
      setSaid((error as Error).message)
    }
  }
  return (
    <form
      className="sender"
      aria-label={sender.name}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <b>{sender.name}</b>
      <label className="field">
        <span>Телефон в подписи</span>
        <input value={phone} maxLength={40} onChange={event => setPhone(event.target.value)} />
      </label>
      <label className="field">
        <span>Личные ящики через запятую</span>
        <input value={boxes} maxLength={500} onChange={event => setBoxes(event.target.value)} />
      </label>
      <button type="submit" className="btn">
        Сохранить<span className="vh">: {sender.name}</span>
      </button>
      <span role="status">{said}</span>
    </form>
  )
}
