// Answers that were found: the question, what to say, how sure it is, and by which words it was found.
import { Link } from '@tanstack/react-router'
import type { Found, Match } from '../model.ts'
import { matchWords } from '../rules/words.ts'
import { StateLine } from './StateLine.tsx'

export const FoundList = ({ found }: { found: readonly Found[] }) => (
  <ol className="knowledge-found">
    {found.map(one => (
      <li key={one.id}>
        <Link to="/knowledge/$id" params={{ id: one.id }} data-row>
          {one.title}
        </Link>
        <p className="knowledge-say">{one.short}</p>
        <p className="knowledge-about">
          <StateLine state={one.state} reviewBy={one.reviewBy} />
          <span>{one.source}</span>
        </p>
        <Why matches={one.matches} nearest={one.nearest === one.title ? '' : one.nearest} />
      </li>
    ))}
  </ol>
)

/** «денег → пособие, то же по смыслу». */
export const Why = ({ matches, nearest }: { matches: readonly Match[]; nearest: string }) => (
  <p className="knowledge-why">
    Совпало:{' '}
    {matches
      .slice(0, 4)
      .map(({ said, met, how }) => (how === 'same' ? said : `${said} → ${met}${matchWords[how] && `, ${matchWords[how]}`}`))
      .join('; ')}
    {nearest && `. Ближе всего: «${nearest}»`}
  </p>
)
