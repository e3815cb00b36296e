// A new vacancy: an empty form with the department of whoever opens it.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useDepartmentList } from '#staff/ui/departments.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { vacancies } from '../api.ts'
import type { VacancyChange } from '../model.ts'
import { useAct, useBank } from './hiring-state.ts'
import { VacancyForm } from './VacancyForm.tsx'
import './Hiring.css'

export function Page() {
  const me = useMe()
  const bank = useBank()
  const navigate = useNavigate()
  const [id] = useState(uuid7)
  const departments = useDepartmentList()
  const open = useAct(
    (body: VacancyChange) => send(vacancies.open, { body: { ...body, id } }),
    () => void navigate({ to: '/hiring/vacancies/$id', params: { id } }),
  )
  const empty = {
    departmentId: me.departmentId,
    position: '',
    duties: '',
    openings: 1,
    requirements: [],
    questions: [],
    panelSize: 2,
    panel: [],
  }
  return (
    <main className="page hiring">
      <h1>Новая вакансия</h1>
      {bank.error && <Trouble error={bank.error} onRetry={() => void bank.refetch()} />}
      {bank.isPending && <Waiting lines={8} />}
      {bank.data && departments.length > 0 && (
        <VacancyForm
          given={empty}
          bank={bank.data.questions}
          departments={hasRole(me, 'hr', 'director') ? departments : departments.filter(({ id }) => id === me.departmentId)}
          fixed={false}
          error={open.error}
          pending={open.isPending}
          onSave={body => open.mutate(body)}
          saveWords="Открыть вакансию"
        />
      )}
    </main>
  )
}
