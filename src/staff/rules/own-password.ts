// What a person's own new password must be; its length is asked by the shape.

type Owner = { login: string; surname: string; name: string }

const leastDifferent = 5

/** A Russian sentence about the first thing that does not do, or undefined. */
export function passwordTrouble(fresh: string, old: string, { login, surname, name }: Owner): string | undefined {
  if (fresh === old) return 'Это прежний пароль. Придумайте другой.'
  if (new Set(fresh.toLowerCase()).size < leastDifferent)
    return 'В пароле почти одни и те же знаки, его легко угадать. Придумайте разнообразнее.'
  const lower = fresh.toLowerCase()
  if ([login, surname, name].some(word => word.length > 2 && lower.includes(word.toLowerCase())))
    return 'В пароле есть Ваш логин, имя или фамилия: их знают все. Придумайте без них.'
  return undefined
}
