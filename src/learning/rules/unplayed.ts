// What a package asks for and we do not carry out: said in plain words at import, before anybody relies on it.

type Attributes = Readonly<Record<string, string>>

const words = {
  order: 'порядок уроков по правилам: после одного открыть другой, пропустить или повторить',
  choice: 'запрет выбирать урок самому',
  rollup: 'общий результат, который складывается из уроков по правилам',
  limit: 'число попыток или время на урок',
  random: 'случайный набор или порядок уроков',
  shared: 'общие цели и данные, которые один урок передаёт другому',
} as const

/** By an element of the manifest; undefined where it asks for nothing, or for what happens anyway. */
export function unplayedBy(
  name: string,
  { choice, flow, forwardOnly, globalObjectiveID, targetObjectiveID, ...rest }: Attributes,
): string | undefined {
  if (/^(?:pre|post|exit)ConditionRule$|^prerequisites$/u.test(name)) return words.order
  if (name === 'controlMode') {
    if (choice === 'false' || forwardOnly === 'true') return words.choice
    return flow === 'true' ? words.order : undefined
  }
  if (name === 'rollupRule') return words.rollup
  if (name === 'limitConditions') return words.limit
  if (name === 'randomizationControls' && [rest.randomizationTiming, rest.selectionTiming].some(when => when && when !== 'never'))
    return words.random
  if (name === 'mapInfo' && (targetObjectiveID ?? globalObjectiveID)) return words.shared
  return undefined
}

/** A page made of inner frames: each is a stranger to its neighbour here. */
export const hasFrames = (html: string): boolean => /<i?frame(?:set)?[\s>]/iu.test(html)
