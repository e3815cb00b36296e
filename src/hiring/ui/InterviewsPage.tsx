// One's own interviews: whom to ask, when, how many answers are marked.
import { Link } from '@tanstack/react-router'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useInterviews, useMomentWords } from './hiring-state.ts'
import './Hiring.css'

export function Page() {
  const list = useInterviews()
  const moment = useMomentWords()
  return (
    <main className="page hiring">
      <h1>Моё собеседование</h1>
      <p className="lead">
        Вопросы для всех одни. Отметки ставьте сами, до обсуждения: их никто не увидит, пока все не закроют свои.
      </p>
      {list.error && <Trouble error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Waiting lines={3} />}
      {list.data?.length === 0 && (
        <Empty>
          <p>Сейчас Вас не ждут на собеседовании. Когда пригласят, здесь будут вопросы и опорные фразы к отметкам.</p>
        </Empty>
      )}
      <ul className="rows hiring-rows">
        {list.data?.map(({ candidateId: id, number, position, meetingAt, closed, allClosed, answered, ofQuestions }) => (
          <li key={id}>
            <Link to="/interviews/$id" params={{ id }}>
              <b>
                {position}, кандидат {number}
              </b>
              <span>{meetingAt && moment(meetingAt)}</span>
              {allClosed ? (
                <span className="state soon">можно обсуждать</span>
              ) : closed ? (
                <span className="state ok">
                  <Icon name="check" /> отметки закрыты
                </span>
              ) : (
                <span className="soft">
                  отмечено {answered} из {ofQuestions}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </main>
  )
}
