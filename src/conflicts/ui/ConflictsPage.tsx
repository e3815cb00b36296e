// «Конфликты»: mine to write up, with help for me; for a head those of the department, the deputy and the way to the pattern.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { momentWords } from '#calendar/moment-words.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useLive } from '#platform/web/live.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { conflicts } from '../api.ts'
import type { Conflict } from '../model.ts'
import { causeWords, outcomeWords, secondsWords } from '../rules/words.ts'
import { AccountForm } from './AccountForm.tsx'
import { DeputyField } from './DeputyField.tsx'
import { listKey } from './guide-state.ts'
import { MarkSection } from './MarkSection.tsx'
import { Rehearse } from './Rehearse.tsx'
import { SupportOffer } from './SupportOffer.tsx'
import { useTelling } from './telling.ts'
import './Conflicts.css'

export function Page() {
  const me = useMe()
  const queries = useQueryClient()
  useLive([`rings:${me.id}`], () => void queries.invalidateQueries({ queryKey: listKey }))
  const list = useQuery({ queryKey: listKey, queryFn: () => call(conflicts.list, {}) })
  const leads = hasRole(me, 'head', 'director')
  return (
    <main className="page conflicts">
      <h1>Конфликты</h1>
      <p className="lead">
        В разговоре подсказку открывает F8. Здесь, когда всё спокойно, записывают факты и предлагают, что изменить.
      </p>
      {list.error && <Trouble error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Waiting lines={5} />}
      {list.data && <Mine all={list.data.mine} />}
      {leads && list.data && <Department all={list.data.department} />}
      {leads && (
        <section>
          <h2>Кто заменит начальника</h2>
          <DeputyField />
        </section>
      )}
      <section>
        <h2>Тревога</h2>
        <p className="soft">
          При угрозе жизни или здоровью дважды нажмите Shift F8. Место и имя увидят охрана и начальники. Попробуйте заранее:
          учебная тревога помечена и не уходит из здания.
        </p>
        <Rehearse />
      </section>
    </main>
  )
}

function Mine({ all }: { all: Conflict[] }) {
  const ended = all.filter(({ endedAt }) => endedAt !== null)
  const unwritten = ended.find(({ writtenAt }) => writtenAt === null)
  return (
    <section>
      <h2>Мои</h2>
      {all.length === 0 && (
        <Empty>
          <p>Записей нет. После трудного разговора здесь появится, что сказали и когда, останется добавить факты.</p>
        </Empty>
      )}
      {unwritten && <SupportOffer conflict={unwritten} />}
      <ul className="conflict-list">
        {all.map(conflict => (
          <li key={conflict.id}>
            <Head conflict={conflict} />
            {conflict.endedAt && conflict.writtenAt === null && <AccountForm key={conflict.id} conflict={conflict} />}
            {conflict.writtenAt && <Written conflict={conflict} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Department({ all }: { all: Conflict[] }) {
  return (
    <section>
      <h2>В отделе</h2>
      <p>
        <Link className="btn" to="/conflicts/pattern">
          Что делает конфликты <Icon name="right" />
        </Link>
      </p>
      {all.length === 0 && (
        <Empty>
          <p>В отделе конфликтов не записано. Появятся после того, как кто-то откроет подсказку в разговоре.</p>
        </Empty>
      )}
      <ul className="conflict-list">
        {all.map(conflict => (
          <li key={conflict.id}>
            <Head conflict={conflict} withName />
            {conflict.support === 'talk' && (
              <p className="guide-done">
                <Icon name="ear" /> {conflict.staffName}: хочет поговорить об этом с Вами
              </p>
            )}
            {conflict.writtenAt ? <Written conflict={conflict} /> : <p className="soft">Факты ещё не записаны.</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Head({ conflict, withName = false }: { conflict: Conflict; withName?: boolean }) {
  const telling = useTelling()
  const { invitation: called } = conflict
  const after = (at: string) => secondsWords((Date.parse(at) - Date.parse(called!.madeAt)) / 1000)
  return (
    <header className="conflict-head">
      <h3>
        {momentWords(conflict.beganAt, telling)}, {conflict.place}
        {withName && `, ${conflict.staffName}`}
      </h3>
      <p className="soft">
        {[
          conflict.topic,
          conflict.outcome ? outcomeWords[conflict.outcome] : 'Разговор ещё идёт',
          called?.answeredAt && `начальник ответил через ${after(called.answeredAt)}`,
          called?.hereAt && `подошёл через ${after(called.hereAt)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </header>
  )
}

function Written({ conflict }: { conflict: Conflict }) {
  return (
    <>
      <dl className="conflict-account">
        <dt>Что произошло</dt>
        <dd>{conflict.facts}</dd>
        {conflict.said && (
          <>
            <dt>Что сказали</dt>
            <dd>{conflict.said}</dd>
          </>
        )}
        <dt>Причина</dt>
        <dd>{conflict.cause && causeWords[conflict.cause]}</dd>
        {conflict.proposal && (
          <>
            <dt>Предложение</dt>
            <dd>{conflict.proposal}</dd>
          </>
        )}
      </dl>
      {conflict.clientId && <MarkSection conflict={conflict} />}
    </>
  )
}
