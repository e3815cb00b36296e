// How a colleague is named in lists.
import { sql } from 'kysely'

export const nameOf = (who: string) => sql<string>`${sql.ref(`${who}.surname`)} || ' ' || ${sql.ref(`${who}.name`)}`
