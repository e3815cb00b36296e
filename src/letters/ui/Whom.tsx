// To whom and how: what the checker must know to judge the salutation, the «Вы», the apology and the answers.
import { SelectField } from '#platform/web/components/SelectField.tsx'
import type { Draft } from './draft.ts'

type Props = { draft: Draft; set: (change: Partial<Draft>) => void }

const kinds: [Draft['kind'], string][] = [
  ['letter', 'Письмо на бланке'],
  ['email', 'Электронное письмо'],
  ['message', 'Сообщение'],
]
const readers: [Draft['to'], string][] = [
  ['nobody', 'Пока никому'],
  ['person', 'Человеку'],
  ['organisation', 'Организации'],
]

export const Whom = ({ draft, set }: Props) => (
  <>
    <SelectField label="Что пишем" options={kinds} value={draft.kind} onChange={kind => set({ kind })} />
    <SelectField label="Кому" options={readers} value={draft.to} onChange={to => set({ to })} />
    {draft.to === 'organisation' && (
      <Line label="Название организации" value={draft.organisation} onChange={organisation => set({ organisation })} />
    )}
    {draft.to === 'person' && <PersonFields whom={draft.whom} onChange={whom => set({ whom })} />}
    <SelectField
      label="Это ответ на жалобу"
      options={[
        ['none', 'Нет'],
        ['justified', 'Да, жалоба верна'],
        ['unjustified', 'Да, не подтвердилась'],
      ]}
      value={draft.complaint}
      onChange={complaint => set({ complaint })}
    />
    <label className="field">
      <span>Что спросили, каждый вопрос с новой строки</span>
      <textarea rows={3} maxLength={5000} value={draft.questions} onChange={event => set({ questions: event.target.value })} />
    </label>
  </>
)

type PersonProps = { whom: Draft['whom']; onChange: (whom: Draft['whom']) => void }

const PersonFields = ({ whom, onChange }: PersonProps) => (
  <>
    <Line label="Фамилия" value={whom.surname} onChange={surname => onChange({ ...whom, surname })} />
    <Line label="Имя" value={whom.name} onChange={name => onChange({ ...whom, name })} />
    <Line label="Отчество" value={whom.patronymic} onChange={patronymic => onChange({ ...whom, patronymic })} />
    <SelectField
      label="Уважаемый или уважаемая"
      options={[
        ['', 'Не знаю'],
        ['female', 'Уважаемая'],
        ['male', 'Уважаемый'],
      ]}
      value={whom.gender}
      onChange={gender => onChange({ ...whom, gender })}
    />
  </>
)

const Line = ({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) => (
  <label className="field">
    <span>{label}</span>
    <input autoComplete="off" maxLength={200} value={value} onChange={event => onChange(event.target.value)} />
  </label>
)
