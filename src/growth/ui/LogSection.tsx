// What I learnt by myself: my log, seen by me alone; a course goes to the registry by one key.
import { useState } from 'react'
import { yearOf } from '#calendar/day.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { log } from '../api.ts'
import type { MonthHours, Study } from '../model.ts'
import { studyColumns } from '../rules/columns.ts'
import { saveEvidence, useAct } from './growth-state.ts'
import { HoursPlot } from './HoursPlot.tsx'
import { StudyForm } from './StudyForm.tsx'
import { StudyLine, type Acts } from './StudyLine.tsx'

type Props = { studies: readonly Study[]; months: readonly MonthHours[]; today: string }

export function LogSection({ studies, months, today }: Props) {
  const [writing, setWriting] = useState(false)
  const [all, setAll] = useState(false)
  const [failed, setFailed] = useState<Error>()
  const [mended, setMended] = useState<string>()
  const register = useAct((id: string) => send(log.register, { params: { id } }))
  const forget = useAct((id: string) => send(log.forget, { params: { id } }))
  const taken = useAct(async () => undefined)
  const course = studies.find(({ kind, inRegistry }) => kind === 'course' && !inRegistry)
  useKeys([
    { code: 'Alt+KeyP', does: 'Записать, что узнали сами', run: () => setWriting(true) },
    ...(course ? [{ code: 'Alt+KeyH', does: 'Последний курс в реестр', run: () => register.mutate(course.id) }] : []),
  ])
  const acts: Acts = {
    save: id => void saveEvidence(id).catch(setFailed),
    register: id => register.mutate(id),
    mend: setMended,
    forget: id => forget.mutate(id),
  }
  const error = register.error ?? forget.error ?? failed
  return (
    <section aria-labelledby="log">
      <h2 id="log">Что узнали сами</h2>
      <p className="soft">Эти записи и часы видите только Вы.</p>
      {studies.length === 0 && !writing && (
        <p className="growth-none">Здесь будет, что Вы прочитали, посмотрели и попробовали. Хватит двух строк.</p>
      )}
      {studies.length > 0 && <HoursPlot months={months} />}
      {writing ? (
        <StudyForm today={today} onDone={() => setWriting(false)} />
      ) : (
        <button type="button" className="btn" aria-keyshortcuts="Alt+KeyP" onClick={() => setWriting(true)}>
          <Icon name="plus" /> Записать <Kbd code="Alt+KeyP" />
        </button>
      )}
      {error && <Trouble error={error} />}
      <ul className="growth-lines">
        {(all ? studies : studies.slice(0, 5)).map(study =>
          study.id === mended ? (
            <li key={study.id}>
              <StudyForm today={today} known={study} onDone={() => setMended(undefined)} />
            </li>
          ) : (
            <StudyLine key={study.id} study={study} year={yearOf(today)} isCourse={study.id === course?.id} acts={acts} />
          ),
        )}
      </ul>
      {studies.length > 5 && !all && (
        <button type="button" className="btn btn-bare" onClick={() => setAll(true)}>
          Все записи: {studies.length}
        </button>
      )}
      <ListFiles
        href={log.list.path}
        taking={{
          title: 'Загрузить записи',
          columns: studyColumns,
          send: list => send(log.take, { body: list }),
          onTaken: () => taken.mutate(undefined),
        }}
      />
    </section>
  )
}
