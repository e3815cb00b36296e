// Editions of a template: who wrote which from when, and what differs from the words on the screen.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { monthDay } from '#calendar/day-words.ts'
import { call } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { library } from '../../writing/library-api.ts'
import { Compared } from '../writing/Compared.tsx'

type Props = { code: string; body: string }

export const EditionsDialog = ({ opened, onClose, ...rest }: Props & { opened: boolean; onClose: () => void }) => (
  <Dialog opened={opened} onClose={onClose} title="Редакции шаблона" size="xl">
    {opened && <Editions {...rest} />}
  </Dialog>
)

function Editions({ code, body }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: ['letters', 'library', 'editions', code],
    queryFn: () => call(library.editions, { params: { code } }),
  })
  const [chosen, choose] = useState<string>()
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const shown = data.find(({ id }) => id === chosen) ?? data[1] ?? data[0]
  if (!shown)
    return (
      <Empty>
        <p>Редакций пока нет.</p>
      </Empty>
    )
  return (
    <div className="versions">
      <label className="field">
        <span>Что изменилось с тех пор</span>
        <select data-autofocus value={shown.id} onChange={event => choose(event.target.value)}>
          {data.map(({ id, validFrom, by, withdrawn, departmentId }) => (
            <option key={id} value={id}>
              с {monthDay(validFrom, 0)}, {by || 'поставлен с программой'}
              {by && (departmentId ? ', для отдела' : ', для всех')}
              {withdrawn && ', перестали применять'}
            </option>
          ))}
        </select>
      </label>
      {shown.body === body ? <p className="soft">Слова те же.</p> : <Compared older={shown.body} newer={body} />}
    </div>
  )
}
