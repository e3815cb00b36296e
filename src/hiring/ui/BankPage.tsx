// The bank of questions by values, with what is heard at each mark.
import { Link } from '@tanstack/react-router'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { values } from '#reviews/model.ts'
import { valueWords } from '#reviews/rules/words.ts'
import { vacancies } from '../api.ts'
import { useBank } from './hiring-state.ts'
import './Hiring.css'

export function Page() {
  const bank = useBank()
  return (
    <main className="page hiring">
      <p className="soft">
        <Link to="/hiring">Подбор</Link>
      </p>
      <h1>Вопросы собеседования</h1>
      <p className="lead">
        Шесть вопросов к каждой ценности. Опорные фразы говорят, что слышно на каждую отметку: так все слышат одинаково.
      </p>
      <ListFiles href={vacancies.bankList.path} />
      {bank.error && <Trouble error={bank.error} onRetry={() => void bank.refetch()} />}
      {bank.isPending && <Waiting lines={8} />}
      {bank.data &&
        values.map(value => (
          <section key={value}>
            <h2>{valueWords[value]}</h2>
            {bank.data
              .filter(one => one.value === value)
              .map(({ code, text, anchors }) => (
                <details key={code} className="hiring-bank">
                  <summary>{text}</summary>
                  <ol>
                    {anchors.map(anchor => (
                      <li key={anchor}>{anchor}</li>
                    ))}
                  </ol>
                </details>
              ))}
          </section>
        ))}
    </main>
  )
}
