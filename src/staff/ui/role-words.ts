// How roles are called on screens, in the order of the work with a client.
import type { Role } from '../model.ts'

export const roleWords: Record<Role, string> = {
  specialist: 'специалист',
  hall: 'администратор зала',
  head: 'начальник отдела',
  director: 'директор, заместитель',
  hr: 'кадры и обучение',
  integrity: 'качество и честность',
  security: 'охрана',
  admin: 'системный администратор',
}

/** What opens with the role, for whoever gives it. */
export const roleOpens: Record<Role, string> = {
  specialist: 'ведёт приём, видит дела клиентов своего отдела',
  hall: 'выдаёт талоны, ведёт очередь',
  head: 'видит отдел, разбирает низкие оценки, подписывает ответы',
  director: 'видит все отделы',
  hr: 'обучение и оценка, дел клиентов не видит',
  integrity: 'видит, кто открывал дела, самих дел не видит',
  security: 'видит тревоги: где и у кого; дел клиентов не видит',
  admin: 'эти страницы, дел клиентов не видит',
}

export const roles = Object.keys(roleWords) as Role[]
