// Decisions about call scripts: which edition is in force, what must have happened before one goes live.
import type { Rehearsal, Script } from '../script-model.ts'

type Dated = Pick<Script, 'edition' | 'validFrom'>

/** The edition in force on a day (`YYYY-MM-DD`): the last that has begun; drafts never are. */
export function scriptOn<S extends Dated>(all: readonly S[], day: string): S | undefined {
  const begun = all.filter(({ validFrom }) => validFrom !== null && validFrom <= day)
  return begun.toSorted((a, b) => (a.validFrom! < b.validFrom! ? 1 : a.validFrom! > b.validFrom! ? -1 : b.edition - a.edition))[0]
}

/** A rehearsal that went through to its end. */
export const wholeRehearsal = <R extends Pick<Rehearsal, 'endedAt'>>(all: readonly R[]): R | undefined =>
  all.find(({ endedAt }) => endedAt !== null)

/** Steps are said one after another; the same again is the same. One step back is allowed to nobody: begin anew. */
export const maySay = (before: number, said: number, steps: number): boolean =>
  said <= steps && (said === before || said === before + 1)

/** Why a script may not go live from that day; undefined when it may. `others` are the editions of its reason. */
export function liveRefusal(
  script: Pick<Script, 'validFrom' | 'rehearsals'>,
  validFrom: string,
  { today, others }: { today: string; others: readonly Dated[] },
): { code: string; message: string } | undefined {
  if (script.validFrom !== null)
    return { code: 'in-force', message: 'Эта редакция уже утверждена. Чтобы изменить, начните новую.' }
  if (!wholeRehearsal(script.rehearsals))
    return {
      code: 'not-rehearsed',
      message: 'Сначала сыграйте звонок по этой редакции до конца: так видно, что её можно сказать вслух.',
    }
  if (validFrom < today) return { code: 'past', message: 'Прошлым числом не утверждают. Выберите сегодня или день впереди.' }
  if (others.some(other => other.validFrom === validFrom))
    return { code: 'same-day', message: 'С этого дня уже начинает действовать другая редакция. Выберите другой день.' }
  return undefined
}
