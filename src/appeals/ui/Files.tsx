// Scans of an appeal: a picture is shown, anything else is saved to the disk; never opened as a page.
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { uuid7 } from '#platform/uuid7.ts'
import { base64Of, bytesOf } from '#platform/web/base64.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { appeals } from '../api.ts'
import type { AppealCard } from '../card-model.ts'
import type { FileLine } from '../model.ts'

export function Files({ card }: { card: AppealCard }) {
  const queries = useQueryClient()
  const [wrong, setWrong] = useState('')
  const [picture, setPicture] = useState<{ src: string; name: string }>()
  const attach = async (files: FileList | null) => {
    setWrong('')
    try {
      for (const file of files ?? []) await call(appeals.addFile, { params: { id: card.id }, body: await scanOf(file) })
      await queries.invalidateQueries({ queryKey: ['appeal', card.id] })
    } catch (error) {
      setWrong((error as Error).message)
    }
  }
  const open = async ({ id }: FileLine) => {
    setWrong('')
    try {
      const { name, mediaType, content } = await call(appeals.file, { params: { id: card.id, fileId: id } })
      if (/^image\/(?:jpeg|png)$/u.test(mediaType)) setPicture({ src: `data:${mediaType};base64,${content}`, name })
      else save(name, content)
    } catch (error) {
      setWrong((error as Error).message)
    }
  }
  return (
    <div className="files">
      {card.files.length > 0 && (
        <ul>
          {card.files.map(file => (
            <li key={file.id}>
              <button type="button" className="btn btn-bare" onClick={() => void open(file)}>
                <Icon name="print" /> {file.name}
              </button>
              <span className="soft">{sizeWords(file.size)}</span>
            </li>
          ))}
        </ul>
      )}
      {picture && (
        <figure>
          <img src={picture.src} alt={`Скан: ${picture.name}`} />
          <button type="button" className="btn" onClick={() => setPicture(undefined)}>
            Убрать скан
          </button>
        </figure>
      )}
      {card.may.includes('edit') && (
        <label className="field">
          <span>Приложить скан или файл, до 10 МБ</span>
          <input
            type="file"
            multiple
            accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff,.docx,.odt,.txt"
            onChange={event => void attach(event.target.files)}
          />
        </label>
      )}
      <p className="wrong" role="alert">
        {wrong}
      </p>
    </div>
  )
}

/** As it is sent: whole, with its name. */
export const scanOf = async (file: File) => ({
  id: uuid7(),
  name: file.name,
  content: await base64Of(file),
})

/** To the disk of the person, as bytes without a type that a browser would open. */
function save(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([bytesOf(content)], { type: 'application/octet-stream' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}

const sizeWords = (size: number) =>
  size < 1 << 20 ? `${Math.max(1, Math.round(size / 1024))} КБ` : `${(size / (1 << 20)).toFixed(1).replace('.', ',')} МБ`
