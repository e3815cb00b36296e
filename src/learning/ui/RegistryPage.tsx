// «Реестр документов»: everybody's papers, what ends first stands first; a paper is added for anybody.
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { useColleagueList } from '#staff/ui/colleagues.ts'
import { lists } from '../listing-api.ts'
import { documentColumns } from '../rules/columns.ts'
import { training } from '../training-api.ts'
import { Ends } from './MyPapers.tsx'
import { PaperForm } from './PaperForm.tsx'
import { RoomLinks } from './RoomLinks.tsx'
import { SelectField } from '#platform/web/components/SelectField.tsx'
import { useToday } from './Sittings.tsx'
import { saveScan, useAct, useDocuments } from './learning-state.ts'
import './Learning.css'

export function Page() {
  const me = useMe()
  const today = useToday()
  const documents = useDocuments()
  const people = useColleagueList()
  const [only, setOnly] = useState('all')
  const [whose, setWhose] = useState('')
  const [error, setError] = useState<Error>()
  const remove = useAct((id: string) => send(training.removeDocument, { params: { id } }))
  const all = documents.data ?? []
  const shown = all.filter(({ ends }) => only === 'all' || ends === 'over' || ends === 'soon')
  const ending = all.filter(({ ends }) => ends === 'over' || ends === 'soon').length
  return (
    <main className="page learning">
      <h1>Реестр документов</h1>
      {hasRole(me, 'hr') && <RoomLinks />}
      {documents.error && <Trouble error={documents.error} onRetry={() => void documents.refetch()} />}
      {documents.isPending && <Waiting lines={8} />}
      {documents.data && all.length === 0 && (
        <Empty>
          <p>Здесь будут сертификаты центра и документы других организаций. Первыми стоят те, что скоро кончатся.</p>
        </Empty>
      )}
      <ListFiles
        href={lists.documents.path}
        {...(hasRole(me, 'hr') && {
          taking: {
            title: 'Загрузить документы',
            columns: documentColumns,
            send: list => send(lists.takeDocuments, { body: list }),
            onTaken: () => void documents.refetch(),
          },
        })}
      />
      {all.length > 0 && (
        <>
          <p className="lead">
            Документов {all.length}. {ending === 0 ? 'Скоро не кончается ни один.' : `Кончились или скоро кончатся: ${ending}.`}
          </p>
          <SelectField
            label="Показать"
            value={only}
            onChange={setOnly}
            options={[
              ['all', 'Все'],
              ['ending', 'Кончились и скоро кончатся'],
            ]}
          />
          <div className="learning-papers">
            <table className="list">
              <thead>
                <tr>
                  {['Сотрудник', 'Документ', 'Выдан', 'Срок', 'Файл'].map(cell => (
                    <th key={cell} scope="col">
                      {cell}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map(one => (
                  <tr key={one.id}>
                    <th scope="row">{one.holder}</th>
                    <td>
                      {one.title}
                      <small>
                        {one.issuer}
                        {one.issuer && one.number && ', '}
                        {one.number && <span className="num">№ {one.number}</span>}
                      </small>
                    </td>
                    <td data-label="Выдан" className="num">
                      {numericDay(one.issuedOn, 0)}
                    </td>
                    <td>
                      <Ends one={one} today={today} />
                    </td>
                    <td>
                      {(one.own || one.hasScan) && (
                        <button
                          type="button"
                          className="btn btn-bare"
                          aria-label={`Скачать: ${one.title}, ${one.holder}`}
                          onClick={() => void saveScan(one.id).catch(setError)}
                        >
                          Скачать
                        </button>
                      )}
                      {!one.own && hasRole(me, 'hr') && (
                        <button
                          type="button"
                          className="btn btn-bare"
                          aria-label={`Убрать: ${one.title}, ${one.holder}`}
                          onClick={() => remove.mutate(one.id)}
                        >
                          Убрать
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {(error ?? remove.error) && <Trouble error={(error ?? remove.error)!} />}
      {hasRole(me, 'hr') && (
        <section>
          <h2>
            <Icon name="plus" /> Добавить документ
          </h2>
          <SelectField
            label="Чей документ"
            value={whose}
            onChange={setWhose}
            options={[
              ['', 'Выберите сотрудника'],
              ...people.map(({ id, surname, name }): [string, string] => [id, `${surname} ${name}`]),
            ]}
          />
          {whose !== '' && <PaperForm key={whose} staffId={whose} onDone={() => setWhose('')} />}
        </section>
      )}
    </main>
  )
}
