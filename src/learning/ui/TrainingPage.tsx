// «Группы и задания»: answers to read, groups with their sittings, who came.
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { training, type Task } from '../training-api.ts'
import { GroupCard } from './GroupCard.tsx'
import { GroupForm } from './GroupForm.tsx'
import { Marked } from './Marked.tsx'
import { RoomLinks } from './RoomLinks.tsx'
import { useAct, useGroups, useTasks } from './learning-state.ts'
import './Learning.css'

export function Page() {
  const me = useMe()
  const tasks = useTasks()
  const groups = useGroups()
  const [adding, setAdding] = useState<string>()
  return (
    <main className="page learning">
      <h1>Группы и задания</h1>
      {hasRole(me, 'hr') && <RoomLinks />}
      {tasks.error && <Trouble error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {(tasks.isPending || groups.isPending) && <Waiting lines={6} />}
      <section>
        <h2>Прочитать задания</h2>
        {tasks.data?.length === 0 && <p className="soft">Все ответы прочитаны.</p>}
        <ul className="learning-tasks">
          {tasks.data?.map(task => (
            <TaskCard key={task.studyId + task.lessonId} task={task} />
          ))}
        </ul>
      </section>
      <section>
        <h2>Группы</h2>
        {groups.error && <Trouble error={groups.error} onRetry={() => void groups.refetch()} />}
        {groups.data?.length === 0 && (
          <p className="soft">Соберите группу для курса с занятиями: кто учится, когда и где встречаются.</p>
        )}
        {groups.data?.map(group => (
          <GroupCard key={group.id} group={group} />
        ))}
        {adding === undefined ? (
          <button type="button" className="btn" onClick={() => setAdding(uuid7())}>
            <Icon name="plus" /> Собрать группу
          </button>
        ) : (
          <GroupForm id={adding} onDone={() => setAdding(undefined)} />
        )}
      </section>
    </main>
  )
}

function TaskCard({ task }: { task: Task }) {
  const [remark, setRemark] = useState('')
  const check = useAct((accepted: boolean) =>
    send(training.checkTask, { params: { studyId: task.studyId, lessonId: task.lessonId }, body: { accepted, remark } }),
  )
  return (
    <li>
      <p>
        <b>{task.name}</b>{' '}
        <span className="soft">{[task.course, task.lesson, numericDay(task.sentAt.slice(0, 10), 0)].join(' · ')}</span>
      </p>
      <details>
        <summary>Что просили сделать</summary>
        <Marked words={task.words} />
      </details>
      <blockquote>{task.answer}</blockquote>
      <label className="field">
        <span>Что сказать автору</span>
        <textarea rows={2} value={remark} maxLength={4000} onChange={event => setRemark(event.target.value)} />
      </label>
      {check.error && <Trouble error={check.error} />}
      <div className="learning-acts">
        <button type="button" className="btn btn-main" disabled={check.isPending} onClick={() => check.mutate(true)}>
          Принять
        </button>
        <button type="button" className="btn" disabled={check.isPending} onClick={() => check.mutate(false)}>
          Вернуть с замечанием
        </button>
      </div>
    </li>
  )
}
