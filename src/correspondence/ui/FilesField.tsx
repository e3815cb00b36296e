// Files that go with an answer: chosen, named with their weight, let go again; what may not go is said before.
import { useState } from 'react'
import { base64Of } from '#platform/web/base64.ts'
import { sizeWords } from './letter-words.ts'

export type File64 = { name: string; mediaType: string; content: string; size: number }

type Props = {
  files: readonly File64[]
  onChange: (files: File64[]) => void
  hint: string
  /** Why these may not go; '' when they may. */
  whyNot: (files: readonly File64[]) => string
}

export function FilesField({ files, onChange, hint, whyNot }: Props) {
  const [wrong, setWrong] = useState('')
  const add = async (input: HTMLInputElement) => {
    const all = [...files, ...(await Promise.all([...(input.files ?? [])].map(readFile)))]
    // The same file may be chosen again after it was let go.
    input.value = ''
    const why = whyNot(all)
    setWrong(why)
    if (!why) onChange(all)
  }
  return (
    <div className="field">
      <label htmlFor="answer-files">Вложения</label>
      <input id="answer-files" type="file" multiple aria-describedby="answer-files-hint" onChange={e => void add(e.target)} />
      <p id="answer-files-hint" className="soft">
        {hint}
      </p>
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <ul className="letter-files">
        {files.map((file, i) => (
          <li key={`${file.name} ${i}`}>
            {file.name} <span className="soft">{sizeWords(file.size)}</span>{' '}
            <button
              type="button"
              className="btn btn-bare"
              aria-label={`Убрать ${file.name}`}
              onClick={() => onChange(files.filter(one => one !== file))}
            >
              Убрать
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

const readFile = async (file: File): Promise<File64> => ({
  name: file.name,
  mediaType: /^[\w.+-]+\/[\w.+-]+$/u.test(file.type) ? file.type : 'application/octet-stream',
  content: await base64Of(file),
  size: file.size,
})
