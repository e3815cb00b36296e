// Who answers an idea: the head of the department that it is written to, a director anywhere; nobody one's own.

type Reader = { staffId: string; departmentId: string; roles: readonly string[] }
type Standing = { authorId: string; departmentId: string; answer: 'try' | 'no' | null; outcome: string | null }

const decides = (who: Reader, { authorId, departmentId }: Standing): boolean =>
  authorId !== who.staffId &&
  (who.roles.includes('director') || (who.roles.includes('head') && who.departmentId === departmentId))

export const mayAnswer = (who: Reader, idea: Standing): boolean => idea.answer === null && decides(who, idea)

/** What is tried has an end: it worked or it did not. */
export const mayConclude = (who: Reader, idea: Standing): boolean =>
  idea.answer === 'try' && idea.outcome === null && decides(who, idea)
