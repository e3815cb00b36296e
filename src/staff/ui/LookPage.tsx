// «Вид»: how the centre calls itself to clients, and its one colour, shown as it will be read before it is saved.
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState, type CSSProperties, type FormEvent } from 'react'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { administration } from '../api.ts'
import { accentTokens, leastContrast, leastOf } from '../rules/look.ts'
import { useMe, useSetMe } from './me.ts'
import { TextField } from './TextField.tsx'
import { useWriting } from './writing.ts'
import './admin.css'

const shipped = '#0c5a75'
const isColour = (typed: string) => /^#[0-9a-f]{6}$/iu.test(typed)

export function Page() {
  const me = useMe()
  const setMe = useSetMe()
  const queries = useQueryClient()
  const { title, shortTitle, address, phone, theme } = me.centre
  const [value, setValue] = useState({ title, shortTitle, address, phone })
  const [accent, setAccent] = useState(theme.accent ?? shipped)
  const [saved, setSaved] = useState(false)
  const { trouble, fields, busy, write } = useWriting()
  const set = (change: Partial<typeof value>) => (setValue({ ...value, ...change }), setSaved(false))
  const save = (event: FormEvent) => {
    event.preventDefault()
    void write(async () => {
      const colour = accent.trim().toLowerCase()
      const centre = await send(administration.setLook, { body: { ...value, accent: colour === shipped ? null : colour } })
      setMe({ ...me, centre })
      await queries.invalidateQueries({ queryKey: ['centre'] })
      repaint()
      setSaved(true)
    })
  }
  return (
    <main className="page">
      <h1>Вид</h1>
      <p className="lead">Так центр видят клиенты на киоске, в талоне, памятке и оценке, и так же выглядят рабочие экраны.</p>
      <form className="look" onSubmit={save} noValidate>
        <div>
          <TextField
            label="Полное название"
            value={value.title}
            wrong={fields.title}
            onChange={text => set({ title: text })}
            max={200}
          />
          <TextField
            label="Короткое название"
            value={value.shortTitle}
            wrong={fields.shortTitle}
            onChange={text => set({ shortTitle: text })}
            max={60}
          />
          <TextField label="Адрес" value={value.address} wrong={fields.address} onChange={text => set({ address: text })} />
          <TextField label="Телефон" value={value.phone} wrong={fields.phone} onChange={text => set({ phone: text })} max={40} />
          <Colour value={accent} wrong={fields.accent} onChange={colour => (setAccent(colour), setSaved(false))} />
          <p className="wrong" role="alert">
            {trouble}
          </p>
          <p className="go">
            <button type="submit" className="btn btn-main" data-main aria-disabled={busy}>
              Сохранить
            </button>
            <span role="status">{saved && 'Сохранено, новый вид уже на всех экранах'}</span>
          </p>
        </div>
        {isColour(accent) && <Sample accent={accent} title={value.shortTitle} />}
      </form>
    </main>
  )
}

function Colour({ value, wrong, onChange }: { value: string; wrong: string | undefined; onChange: (colour: string) => void }) {
  const id = useId()
  const least = isColour(value) ? leastOf(value) : undefined
  const hint =
    least === undefined
      ? 'Пишется так: #0c5a75'
      : `Контраст ${least.toFixed(1).replace('.', ',')}${least < leastContrast ? ', нужно хотя бы 4,5: возьмите темнее' : ', читается всем'}`
  return (
    <div className="field">
      <label htmlFor={id}>Цвет центра</label>
      <div className="colour">
        <input
          id={id}
          value={value}
          maxLength={7}
          autoComplete="off"
          aria-invalid={wrong !== undefined}
          aria-describedby={`${id}-said`}
          onChange={event => onChange(event.target.value)}
        />
        <input
          type="color"
          aria-label="Выбрать цвет"
          value={isColour(value) ? value : shipped}
          onChange={event => onChange(event.target.value)}
        />
        <button type="button" className="btn btn-bare" onClick={() => onChange(shipped)}>
          Вернуть исходный
        </button>
      </div>
      <p id={`${id}-said`} className={wrong || (least ?? 5) < leastContrast ? 'wrong' : 'hint'} role="status">
        {wrong ?? hint}
      </p>
    </div>
  )
}

/** The same words in both themes, in the colours as they will be. */
function Sample({ accent, title }: { accent: string; title: string }) {
  const { light, dark } = accentTokens(accent)
  const style = (tokens: typeof light, ground: string, ink: string) =>
    ({
      ...Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${name}`, value])),
      background: ground,
      color: ink,
    }) as CSSProperties
  return (
    <div className="samples" aria-hidden>
      {[style(light, '#ffffff', '#1a2327'), style(dark, '#192124', '#ecefef')].map((own, i) => (
        <div key={i} className="sample" style={own}>
          <p className="brand">
            <Icon name="loop" />
            {title}
          </p>
          <p>
            Ваш номер скоро пригласят. <u>Что взять с собой</u>
          </p>
          <span className="btn btn-main">Взять талон</span>
          <span className="chosen">Говорить громче</span>
        </div>
      ))}
    </div>
  )
}

/** The stylesheet of the look is asked for again. */
function repaint(): void {
  const link = document.querySelector<HTMLLinkElement>('link[href^="/api/look.css"]')
  if (link) link.href = `/api/look.css?${Date.now()}`
}
