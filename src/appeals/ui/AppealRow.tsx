// One appeal in a list: its number, who wrote about what, who considers it, how long is left.
import { Link } from '@tanstack/react-router'
import type { AppealLine } from '../card-model.ts'
import { stateWords } from '../rules/course.ts'
import { kindWords, leftWords } from '../rules/words.ts'
import { UrgencyMark } from './UrgencyMark.tsx'

export const AppealRow = ({ line, today }: { line: AppealLine; today: string }) => (
  <li>
    <Link to="/appeals/$id" params={{ id: line.id }}>
      <b className="num">{line.number ?? 'без номера'}</b>
      <span className="about">
        <b>{line.author}</b>
        <span>
          {kindWords[line.kind]}
          {line.repeated && ', повторное'}. {line.about || 'Текст на скане'}
        </span>
      </span>
      <span className="soft">
        {stateWords(line.state)}
        {line.executor && <span>{line.executor}</span>}
      </span>
      <UrgencyMark urgency={line.urgency} words={leftWords(line, today)} />
    </Link>
  </li>
)
