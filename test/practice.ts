// What tests of practice need: which options are right, moments, who somebody of the cast is, a file as it comes down.
import { shipped } from '#practice/bank/shipped.ts'
import { tuesdayMorning, type TestHouse } from './app.ts'
import { cast, password, type CastName } from './people.ts'

export const known = new Map(shipped.map(one => [one.key, one]))
export const rightOf = ({ key, options }: { key: string; options: readonly string[] }) =>
  options.flatMap((text, at) => (known.get(key)!.options.find(one => one.text === text)!.right ? [at] : []))
export const wrongOf = (card: { key: string; options: readonly string[] }) =>
  card.options.flatMap((_, at) => (rightOf(card).includes(at) ? [] : [at])).slice(0, 1)
export const at = (minutes: number, from = tuesdayMorning) => new Date(Date.parse(from) + minutes * 60_000).toISOString()

export const whoIs = (name: CastName) => {
  const { id: staffId, departmentId, roles } = cast[name]
  return { staffId, departmentId, roles, counterId: null, sessionId: '', locked: false }
}

export async function downloadAs({ app }: TestHouse, name: CastName, url: string): Promise<Buffer> {
  const session = await app.web.inject({ method: 'POST', url: '/api/session', payload: { login: cast[name].login, password } })
  const cookie = String(session.headers['set-cookie']).split(';')[0]!
  return (await app.web.inject({ method: 'GET', url, headers: { cookie } })).rawPayload
}
