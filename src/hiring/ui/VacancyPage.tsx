// A vacancy: its candidates and where each stands, how far they came, a new candidate, changes, the end of looking.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { monthDay } from '#calendar/day-words.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { valueWords } from '#reviews/rules/words.ts'
import { useDepartmentList } from '#staff/ui/departments.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { vacancies } from '../api.ts'
import { candidateColumns } from '../list-columns.ts'
import type { CandidateLine, Vacancy, VacancyChange } from '../model.ts'
import { markWords, standingWords } from '../rules/words.ts'
import { CandidateForm } from './CandidateForm.tsx'
import { FunnelPlot } from './FunnelPlot.tsx'
import { HiringFigures } from './HiringFigures.tsx'
import { useAct, useBank, useVacancy } from './hiring-state.ts'
import { VacancyForm } from './VacancyForm.tsx'
import './Hiring.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const vacancy = useVacancy(id)
  return (
    <main className="page hiring">
      {vacancy.error && <Trouble error={vacancy.error} onRetry={() => void vacancy.refetch()} />}
      {vacancy.isPending && <Waiting lines={8} />}
      {vacancy.data && <Opened key={id} vacancy={vacancy.data} onTaken={() => void vacancy.refetch()} />}
    </main>
  )
}

function Opened({ vacancy, onTaken }: { vacancy: Vacancy; onTaken: () => void }) {
  const keeps = hasRole(useMe(), 'hr') && vacancy.closedAt === null
  const [shown, setShown] = useState<'candidate' | 'change'>()
  useKeys(keeps ? [{ code: 'Alt+KeyY', does: 'Новый кандидат', run: () => setShown('candidate') }] : [])
  const params = { id: vacancy.id }
  return (
    <>
      <p className="soft">
        <Link to="/hiring">Подбор</Link> · {vacancy.department}
      </p>
      <h1>{vacancy.position}</h1>
      {vacancy.duties && <p className="lead">{vacancy.duties}</p>}
      <p className="hiring-needs">
        {vacancy.requirements.map(({ value, weight, text }) => (
          <span key={value}>
            <b>{valueWords[value]}</b> <small>вес {weight}</small> {text}
          </span>
        ))}
      </p>
      <div className="hiring-acts">
        {keeps && shown !== 'candidate' && (
          <button type="button" className="btn btn-main" onClick={() => setShown('candidate')}>
            <Icon name="plus" /> Новый кандидат <Kbd code="Alt+KeyY" />
          </button>
        )}
        {vacancy.closedAt === null && shown !== 'change' && (
          <button type="button" className="btn" onClick={() => setShown('change')}>
            Изменить вакансию
          </button>
        )}
        <Closing vacancy={vacancy} />
      </div>
      {shown === 'candidate' && <CandidateForm vacancy={vacancy} onClose={() => setShown(undefined)} />}
      {shown === 'change' && <Changing vacancy={vacancy} onClose={() => setShown(undefined)} />}
      <h2>Кандидаты</h2>
      {vacancy.candidates.length === 0 && (
        <Empty>
          <p>Здесь будут кандидаты. Записать их может специалист по кадрам, по одному или списком из файла.</p>
        </Empty>
      )}
      <Candidates list={vacancy.candidates} />
      {keeps && (
        <ListFiles
          href={vacancies.list.path.replace(':id', vacancy.id)}
          taking={{
            title: 'Загрузить кандидатов',
            columns: candidateColumns,
            send: body => send(vacancies.take, { params, body }),
            onTaken,
          }}
        />
      )}
      {vacancy.candidates.length > 0 && (
        <section aria-label="Как идёт подбор" className="hiring-pair">
          <FunnelPlot funnel={vacancy.funnel} />
          <HiringFigures time={vacancy.time} agreement={vacancy.agreement} />
        </section>
      )}
    </>
  )
}

const Candidates = ({ list }: { list: readonly CandidateLine[] }) => (
  <ul className="rows hiring-rows">
    {list.map(({ id, number, name, erased, standing, score, eraseOn }) => (
      <li key={id}>
        <Link to="/hiring/candidates/$id" params={{ id }}>
          <b>
            {number}. {erased ? <span className="soft">данные удалены</span> : name}
          </b>
          <span>
            {standingWords[standing]}
            {score !== null && ` · средняя отметка ${markWords(score)}`}
          </span>
          <small>{erased ? '' : `удалим ${monthDay(eraseOn, 0)}`}</small>
        </Link>
      </li>
    ))}
  </ul>
)

function Closing({ vacancy: { id, closedAt, closedWhy, candidates, openings } }: { vacancy: Vacancy }) {
  const close = useAct((why: 'filled' | 'cancelled') => send(vacancies.close, { params: { id }, body: { why } }))
  const hired = candidates.filter(({ standing }) => standing === 'hired').length
  if (closedAt !== null)
    return <span className="soft">{closedWhy === 'filled' ? 'Вакансия заполнена' : 'Вакансия отменена'}</span>
  const why = hired >= openings ? 'filled' : 'cancelled'
  return (
    <>
      <button type="button" className="btn btn-bare" disabled={close.isPending} onClick={() => close.mutate(why)}>
        {why === 'filled' ? 'Закрыть: места заняты' : 'Отменить вакансию'}
      </button>
      {close.error && <Trouble error={close.error} />}
    </>
  )
}

function Changing({ vacancy, onClose }: { vacancy: Vacancy; onClose: () => void }) {
  const bank = useBank()
  const departments = useDepartmentList()
  const save = useAct((body: VacancyChange) => send(vacancies.change, { params: { id: vacancy.id }, body }), onClose)
  const { departmentId, position, duties, openings, requirements, panelSize } = vacancy
  const given = {
    ...{ departmentId, position, duties, openings, requirements, panelSize },
    questions: vacancy.questions.map(({ code }) => code),
    panel: vacancy.panel.map(({ staffId }) => staffId),
  }
  if (!bank.data || departments.length === 0) return <Waiting lines={6} />
  return (
    <VacancyForm
      given={given}
      bank={[...vacancy.questions, ...bank.data.questions.filter(({ code }) => !given.questions.includes(code))]}
      departments={departments.filter(({ id }) => id === departmentId)}
      fixed={vacancy.fixed}
      error={save.error}
      pending={save.isPending}
      onSave={body => save.mutate(body)}
      saveWords="Сохранить вакансию"
    />
  )
}
