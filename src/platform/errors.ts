// Named problems: what is thrown by actions and turned into an answer in one place (http.ts).

/** Said to a person in Russian: what happened, what is safe, what to do. `code` is stable for programs. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly fields: Record<string, string> | undefined
  constructor(status: number, code: string, message: string, fields?: Record<string, string>) {
    super(message)
    this.status = status
    this.code = code
    this.fields = fields
  }
}

/** The rules of the office do not allow it now (409). */
export const refused = (code: string, message: string) => new Problem(409, code, message)

/** No such thing, or not for this person's eyes: the two look the same from outside (404). */
export const notFound = (message = 'Такой записи нет или она ведётся в другом отделе. Проверьте номер.') =>
  new Problem(404, 'not-found', message)

export const unknownPerson = () => new Problem(401, 'sign-in', 'Войдите ещё раз: сеанс закончился. Набранное осталось на экране.')

export const forbidden = () =>
  new Problem(403, 'not-yours', 'Это делает другой сотрудник. Если нужно Вам, попросите начальника отдела.')

export const badInput = (fields: Record<string, string>) =>
  new Problem(400, 'bad-input', Object.values(fields)[0] ?? 'Проверьте, что введено.', fields)
