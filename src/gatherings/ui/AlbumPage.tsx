// The album: photographs that all shown have agreed to; those that ask for one's own consent stand first.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { base64Of } from '#platform/web/base64.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { TextField } from '#staff/ui/TextField.tsx'
import { album } from '../album-api.ts'
import type { Photo } from '../model.ts'
import { PeoplePick } from './Fields.tsx'
import { useAct, usePhotos, useLiveGatherings } from './gatherings-state.ts'
import './Gatherings.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  useLiveGatherings()
  const photos = usePhotos(id)
  const [adding, setAdding] = useState<string>()
  const sorted = photos.data?.toSorted((a, b) => Number(b.mine === 'asked') - Number(a.mine === 'asked'))
  return (
    <main className="page gatherings">
      <p>
        <Link to="/gatherings/$id" params={{ id }}>
          К событию
        </Link>
      </p>
      <h1>Альбом</h1>
      <p className="lead">Снимок увидят коллеги, когда согласятся все, кто на нём. Передумали: сотрём сразу.</p>
      {photos.error && <Trouble error={photos.error} onRetry={() => void photos.refetch()} />}
      {photos.isPending && <Waiting lines={4} />}
      {sorted?.length === 0 && adding === undefined && (
        <Empty>
          <p>Снимков пока нет. Добавьте первый и отметьте, кто на нём.</p>
        </Empty>
      )}
      {photos.data &&
        (adding === undefined ? (
          <div className="gatherings-acts">
            <button type="button" className="btn btn-main" onClick={() => setAdding(uuid7())}>
              <Icon name="plus" /> Добавить снимок
            </button>
          </div>
        ) : (
          <AddForm key={adding} gatheringId={id} photoId={adding} onDone={() => setAdding(undefined)} />
        ))}
      <ul className="gatherings-album">
        {sorted?.map(photo => (
          <Card key={photo.id} photo={photo} />
        ))}
      </ul>
    </main>
  )
}

function Card({ photo }: { photo: Photo }) {
  const params = { id: photo.id }
  const consent = useAct((agreed: boolean) => send(album.consent, { params, body: { agreed } }))
  const remove = useAct(() => send(album.remove, { params }))
  const waiting = photo.shown.filter(({ agreed }) => agreed !== true)
  const error = consent.error ?? remove.error
  const address = `/api/gatherings/photos/${photo.id}`
  return (
    <li>
      <a href={`${address}/large`} target="_blank" rel="noreferrer">
        <img src={`${address}/small`} alt={photo.caption || `Снимок, ${photo.by}`} loading="lazy" />
      </a>
      <p>
        {photo.caption} <small>снимок: {photo.by}</small>
      </p>
      {waiting.length > 0 && (
        <p className="state soon">
          <Icon name="lock" /> ждёт согласия: {waiting.length}
        </p>
      )}
      {photo.mine === 'asked' && <p>Вы на этом снимке. Показать его коллегам?</p>}
      <div className="gatherings-acts">
        {photo.mine === 'asked' && (
          <button type="button" className="btn" disabled={consent.isPending} onClick={() => consent.mutate(true)}>
            Показать
          </button>
        )}
        <button type="button" className="btn btn-bare" disabled={consent.isPending} onClick={() => consent.mutate(false)}>
          {photo.mine === null ? 'Я на снимке, уберите' : 'Убрать снимок'}
        </button>
        {photo.own && photo.mine === null && (
          <button type="button" className="btn btn-bare" disabled={remove.isPending} onClick={() => remove.mutate(undefined)}>
            Удалить
          </button>
        )}
      </div>
      {error && <Trouble error={error} />}
    </li>
  )
}

type Adding = { gatheringId: string; photoId: string; onDone: () => void }

function AddForm({ gatheringId, photoId, onDone }: Adding) {
  const [file, setFile] = useState<File>()
  const [caption, setCaption] = useState('')
  const [shownIds, setShownIds] = useState<readonly string[]>([])
  const [othersAgreed, setOthersAgreed] = useState(false)
  const add = useAct(
    async () =>
      send(album.add, {
        params: { id: gatheringId },
        body: { id: photoId, caption, shownIds: [...shownIds], othersAgreed: true, content: await base64Of(file!) },
      }),
    onDone,
  )
  const isReady = file !== undefined && othersAgreed
  return (
    <form
      className="gatherings-form"
      onSubmit={event => {
        event.preventDefault()
        if (isReady) add.mutate(undefined)
      }}
    >
      <label className="field">
        <span>Снимок: JPEG, PNG или WebP</span>
        <input type="file" accept="image/jpeg,image/png,image/webp" onChange={event => setFile(event.target.files?.[0])} />
      </label>
      <TextField label="Подпись" value={caption} onChange={setCaption} max={300} />
      <PeoplePick legend="Кто на снимке" value={shownIds} onChange={setShownIds} />
      <label className="gatherings-tick">
        <input type="checkbox" checked={othersAgreed} onChange={event => setOthersAgreed(event.target.checked)} />
        Все коллеги отмечены, а гости и родители детей согласны
      </label>
      {add.error && <Trouble error={add.error} />}
      <div className="gatherings-acts">
        <button className="btn btn-main" disabled={add.isPending} aria-disabled={!isReady}>
          Добавить и спросить
        </button>
        <button type="button" className="btn" onClick={onDone}>
          Не добавлять
        </button>
      </div>
      {!isReady && <p className="gatherings-soft">Выберите снимок и подтвердите согласие.</p>}
    </form>
  )
}
