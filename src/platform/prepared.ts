// Statements that come again are parsed and planned by PostgreSQL once for each connection, not each time.
import type { PoolClient } from 'pg'

/** Statements with more values than this are bulk writes: they hardly come again in the same shape. */
const mostValues = 40
/** Only so many are remembered: each takes memory in every connection of the database. */
const mostStatements = 1000

const numbers = new Map<string, number>()

/** Makes a new connection remember its statements. Through a pooler that shares connections between transactions this cannot be. */
export function rememberStatements(client: PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>
  let round = 0
  const remembered = async (text: string, values: readonly unknown[], number: number) => {
    try {
      return await query({ name: `s${round}.${number}`, text, values })
    } catch (error) {
      // A migration has changed a table since the plan was made («cached plan must not change result type»): plan anew.
      if ((error as { code?: string }).code === '0A000') round++
      throw error
    }
  }
  client.query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    const plain = typeof text === 'string' && Array.isArray(values) && rest.length === 0
    const number = plain ? numberOf(text, values.length) : undefined
    return number === undefined ? query(text, values, ...rest) : remembered(text as string, values as unknown[], number)
  }) as PoolClient['query']
}

function numberOf(text: string, values: number): number | undefined {
  const known = numbers.get(text)
  if (known !== undefined) return known
  const comesAgain = /^\s*(?:select|insert|update|delete|with)\b/iu.test(text)
  if (!comesAgain || values > mostValues || numbers.size >= mostStatements) return undefined
  numbers.set(text, numbers.size)
  return numbers.size - 1
}
