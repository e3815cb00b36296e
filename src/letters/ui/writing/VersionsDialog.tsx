// Versions of the letter: who wrote which when, and what has changed since.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { momentWords } from '#calendar/moment-words.ts'
import { call } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import { writing } from '../../writing/api.ts'
import type { Letter, Version } from '../../writing/model.ts'
import { Compared } from './Compared.tsx'

type Props = { letter: Letter; text: string }

export const VersionsDialog = ({ opened, onClose, ...rest }: Props & { opened: boolean; onClose: () => void }) => (
  <Dialog opened={opened} onClose={onClose} title="Версии письма" size="xl">
    {opened && <Versions {...rest} />}
  </Dialog>
)

const kindWords: Record<Version['kind'], string> = {
  draft: 'писали',
  submitted: 'отдано на согласование',
  returned: 'вернули',
  signed: 'подписано',
  aside: 'текст, который не вошёл',
}

function Versions({ letter, text }: Props) {
  const zone = useMe().centre.timeZone
  const [now] = useState(() => new Date().toISOString())
  const params = { appealId: letter.appealId }
  const list = useQuery({
    queryKey: ['letter', letter.appealId, 'versions', letter.revision],
    queryFn: () => call(writing.versions, { params }),
  })
  const [chosen, choose] = useState<string>()
  const id = chosen ?? list.data?.[1]?.id ?? list.data?.[0]?.id
  const version = useQuery({
    queryKey: ['letter', letter.appealId, 'version', id],
    queryFn: () => call(writing.version, { params: { ...params, id: id! } }),
    enabled: id !== undefined,
  })
  if (list.error) return <Trouble error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Waiting />
  if (list.data.length === 0)
    return (
      <Empty>
        <p>Версий пока нет: они появятся, как только Вы начнёте писать.</p>
      </Empty>
    )
  return (
    <div className="versions">
      <label className="field">
        <span>Что изменилось с тех пор</span>
        <select data-autofocus value={id} onChange={event => choose(event.target.value)}>
          {list.data.map(({ id: one, kind, at, by }) => (
            <option key={one} value={one}>
              {momentWords(at, { now, zone })}, {by}: {kindWords[kind]}
            </option>
          ))}
        </select>
      </label>
      {version.error && <Trouble error={version.error} onRetry={() => void version.refetch()} />}
      {version.data && version.data.text === text && <p className="soft">С тех пор ничего не изменилось.</p>}
      {version.data && <Compared older={version.data.text} newer={text} />}
    </div>
  )
}
