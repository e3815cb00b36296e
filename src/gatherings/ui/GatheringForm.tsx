// What an event is: proposed anew or changed by whoever organises it.
import { useState } from 'react'
import { Refused } from '#platform/web/call.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { SelectField } from '#platform/web/components/SelectField.tsx'
import { useDepartmentList } from '#staff/ui/departments.ts'
import { useMe } from '#staff/ui/me.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { Kind, type GatheringPage, type GatheringText } from '../model.ts'
import { kindWords } from '../rules/words.ts'
import { LongText, PeoplePick, When } from './Fields.tsx'
import { clockOf, spanOf, useZone } from './gatherings-state.ts'

type Props = {
  known?: GatheringPage
  words: string
  error: Error | null
  pending: boolean
  onKind?: (kind: Kind) => void
  onSave: (given: GatheringText) => void
  onCancel: () => void
}

/** As it is typed. */
type Given = Pick<GatheringText, 'kind' | 'title' | 'about' | 'place' | 'budgetLine' | 'invited'> & {
  places: string
  guestsMost: string
  budget: string
  departmentId: string
}

export function GatheringForm({ known, words, error, pending, onKind, onSave, onCancel }: Props) {
  const [zone, me, departments] = [useZone(), useMe(), useDepartmentList()]
  const [given, setGiven] = useState<Given>({
    kind: known?.kind ?? 'corporate',
    title: known?.title ?? '',
    about: known?.about ?? '',
    place: known?.place ?? '',
    places: known?.places?.toString() ?? '',
    guestsMost: String(known?.guestsMost ?? 0),
    budget: String(known?.budget ?? 0),
    budgetLine: known?.budgetLine ?? '',
    invited: known?.invited ?? 'all',
    departmentId: known?.departmentId ?? me.departmentId,
  })
  const [clock, setClock] = useState(known ? clockOf(known, zone) : { date: '', from: '17:00', to: '19:00' })
  const [staffIds, setStaffIds] = useState<readonly string[]>(known?.staffIds ?? [])
  const set = (key: keyof typeof given) => (value: string) => setGiven({ ...given, [key]: value })
  const span = spanOf(clock, zone)
  const wrong = error instanceof Refused ? error.fields : {}
  const number = (text: string) => Number(text.replace(',', '.')) || 0
  const isSettled = known?.state === 'agreed'
  return (
    <form
      className="gatherings-form"
      onSubmit={event => {
        event.preventDefault()
        if (!span) return
        onSave({
          ...given,
          ...span,
          places: given.places.trim() === '' ? null : number(given.places),
          guestsMost: number(given.guestsMost),
          budget: number(given.budget),
          departmentId: given.invited === 'department' ? given.departmentId : null,
          staffIds: given.invited === 'list' ? [...staffIds] : [],
        })
      }}
    >
      <SelectField
        label="Что это"
        value={given.kind}
        onChange={kind => {
          setGiven({ ...given, kind })
          onKind?.(kind)
        }}
        options={Kind.options.map(one => [one, kindWords[one]])}
      />
      <TextField label="Название" value={given.title} onChange={set('title')} max={200} wrong={wrong.title} first />
      <LongText label="Что будет" value={given.about} onChange={set('about')} max={3000} />
      <When value={clock} onChange={setClock} />
      {wrong.startsAt && <p className="wrong">{wrong.startsAt}</p>}
      {wrong.endsAt && <p className="wrong">{wrong.endsAt}</p>}
      <TextField label="Место" value={given.place} onChange={set('place')} wrong={wrong.place} />
      <div className="gatherings-trio">
        <TextField
          label="Мест"
          value={given.places}
          onChange={set('places')}
          hint="Пусто: сколько придёт"
          wrong={wrong.places}
          max={4}
        />
        <TextField label="Родных с собой" value={given.guestsMost} onChange={set('guestsMost')} hint="На одного, 0–10" max={2} />
      </div>
      {!isSettled && (
        <div className="gatherings-trio">
          <TextField label="Деньги, рублей" value={given.budget} onChange={set('budget')} max={12} />
          <TextField label="Статья бюджета" value={given.budgetLine} onChange={set('budgetLine')} hint="Если знаете" max={200} />
        </div>
      )}
      <SelectField
        label="Кого зовём"
        value={given.invited}
        onChange={set('invited')}
        options={[
          ['all', 'Всех'],
          ['department', 'Отдел'],
          ['list', 'По списку'],
        ]}
      />
      {given.invited === 'department' && (
        <SelectField
          label="Отдел"
          value={given.departmentId}
          onChange={set('departmentId')}
          options={departments.map(one => [one.id, one.title])}
        />
      )}
      {given.invited === 'list' && <PeoplePick legend="Кого" value={staffIds} onChange={setStaffIds} />}
      {error && <Trouble error={error} />}
      <div className="gatherings-acts">
        <button className="btn btn-main" disabled={pending} aria-disabled={!span}>
          {words}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          Не сейчас
        </button>
      </div>
      {!span && <p className="gatherings-soft">Укажите день и время.</p>}
    </form>
  )
}
