// What the room offers to the command line: a new account. The password is made here and shown once.
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Command } from '#platform/command.ts'
import { withDatabase } from '#platform/commands.ts'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { migrate } from '#platform/migrate.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { Role } from './model.ts'
import { hashPassword } from './password.ts'
import { insertColleague, openDepartments } from './store.ts'
import { todayOf } from './today.ts'

const options = {
  login: { type: 'string' },
  surname: { type: 'string' },
  name: { type: 'string' },
  patronymic: { type: 'string' },
  position: { type: 'string' },
  department: { type: 'string' },
  roles: { type: 'string' },
} as const

export const commands: Record<string, Command> = {
  'user add': {
    usage:
      'user add --login L --surname Ф --name И [--patronymic О] --position Д --department «Поиск работы» --roles specialist,head',
    run: args =>
      withDatabase(async ({ db, pool }) => {
        await migrate(pool)
        const { login, password } = await addUser(db, parseArgs({ args, options }).values)
        console.log(`Логин ${login}, пароль ${password} — покажем один раз.`)
        return 0
      }),
  },
}

type Given = { [K in keyof typeof options]?: string | undefined }

/** Throws a Russian sentence that names what is missing. */
export async function addUser(db: Db, given: Given): Promise<{ login: string; password: string }> {
  const { login, surname, name, patronymic = '', position } = given
  if (!login || !surname || !name || !position) throw new Error('Назовите --login, --surname, --name и --position.')
  const department = (await openDepartments(db)).find(({ title, shortTitle }) =>
    [title, shortTitle].includes(given.department ?? ''),
  )
  if (!department)
    throw new Error(
      `Такого отдела нет. Есть: ${(await openDepartments(db)).map(({ shortTitle }) => `«${shortTitle}»`).join(', ')}.`,
    )
  const roles = Role.array()
    .min(1)
    .safeParse((given.roles ?? '').split(','))
  if (!roles.success) throw new Error(`Роли через запятую: ${Role.options.join(', ')}.`)
  const now = new Date()
  const [id, password] = [uuid7(), randomBytes(9).toString('base64url')]
  const joinedOn = await todayOf(db, now)
  await insertColleague(db, {
    id,
    login: login.toLowerCase(),
    surname,
    name,
    patronymic,
    position,
    departmentId: department.id,
    roles: roles.data,
    passwordHash: await hashPassword(password),
    joinedOn,
  })
  await record(db, now, { kind: 'staff.added', departmentId: department.id, data: { added: id, roles: roles.data } })
  return { login: login.toLowerCase(), password }
}
