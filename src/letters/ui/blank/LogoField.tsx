// The emblem: a PNG or an SVG from the disk, seen at once, taken off again.
import { useId, useState } from 'react'
import { mostLogoBytes, type Logo } from '../../blank/model.ts'

type Props = { logo: Logo | null; wrong: string | undefined; onChange: (logo: Logo | null) => void }

export function LogoField({ logo, wrong, onChange }: Props) {
  const id = useId()
  const [trouble, setTrouble] = useState('')
  const take = async (file: File | undefined) => {
    if (!file) return
    const mediaType = file.type === 'image/png' || file.type === 'image/svg+xml' ? file.type : undefined
    if (!mediaType) return setTrouble('Эмблема бывает PNG или SVG.')
    if (file.size > mostLogoBytes) return setTrouble('Эмблема тяжелее 512 КБ. Уменьшите её.')
    setTrouble('')
    const bytes = new Uint8Array(await file.arrayBuffer())
    onChange({ mediaType, content: btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join('')) })
  }
  const told = wrong ?? trouble
  return (
    <div className="field logo-field">
      <label htmlFor={id}>Эмблема, PNG или SVG</label>
      <div className="logo-row">
        {logo && <img src={`data:${logo.mediaType};base64,${logo.content}`} alt="Эмблема сейчас" />}
        <input
          id={id}
          type="file"
          accept="image/png,image/svg+xml"
          aria-invalid={told !== ''}
          aria-describedby={`${id}-said`}
          onChange={event => void take(event.target.files?.[0])}
        />
        {logo && (
          <button type="button" className="btn btn-bare" onClick={() => onChange(null)}>
            Убрать эмблему
          </button>
        )}
      </div>
      <p id={`${id}-said`} className={told ? 'wrong' : 'hint'} role="status">
        {told || 'До 512 КБ. Подойдёт эмблема региона или «Работы России».'}
      </p>
    </div>
  )
}
