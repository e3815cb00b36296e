// A named cast for the tests: a small centre with two departments, the same in every test.
import type { Db } from '#platform/db.ts'
import { hashPassword } from '#staff/password.ts'

export const password = 'весна-2026'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const jobs = id(101)
export const benefits = id(102)
export const window4 = id(204)
export const window5 = id(205)
export const window6 = id(206)

type Person = {
  id: string
  login: string
  surname: string
  name: string
  patronymic: string
  gender: 'male' | 'female'
  position: string
  departmentId: string
  roles: string[]
}
const person = (
  n: number,
  login: string,
  [surname, name, patronymic]: [string, string, string],
  gender: 'male' | 'female',
  position: string,
  departmentId: string,
  ...roles: string[]
): Person => ({
  id: id(n),
  login,
  surname,
  name,
  patronymic,
  gender,
  position,
  departmentId,
  roles,
})

/** Vorontsova and Gusev serve in the same department; Akhmetov in the other; Krylova heads the first. */
export const cast = {
  vorontsova: person(1, 'vorontsova', ['Воронцова', 'Елена', 'Андреевна'], 'female', 'ведущий инспектор', jobs, 'specialist'),
  gusev: person(2, 'gusev', ['Гусев', 'Олег', 'Петрович'], 'male', 'инспектор', jobs, 'specialist'),
  krylova: person(3, 'krylova', ['Крылова', 'Ирина', 'Сергеевна'], 'female', 'начальник отдела', jobs, 'head', 'specialist'),
  akhmetov: person(4, 'akhmetov', ['Ахметов', 'Тимур', 'Маратович'], 'male', 'инспектор', benefits, 'specialist'),
  sidorova: person(5, 'sidorova', ['Сидорова', 'Нина', 'Павловна'], 'female', 'администратор зала', jobs, 'hall'),
  lebedev: person(6, 'lebedev', ['Лебедев', 'Павел', 'Ильич'], 'male', 'директор', jobs, 'director'),
  romanova: person(7, 'romanova', ['Романова', 'Анна', 'Викторовна'], 'female', 'специалист по кадрам', benefits, 'hr'),
  belov: person(8, 'belov', ['Белов', 'Сергей', 'Юрьевич'], 'male', 'специалист по качеству', benefits, 'integrity'),
  kim: person(9, 'kim', ['Ким', 'Виктор', 'Сергеевич'], 'male', 'системный администратор', benefits, 'admin'),
  melnik: person(10, 'melnik', ['Мельник', 'Ольга', 'Яковлевна'], 'female', 'начальник отдела', benefits, 'head', 'specialist'),
} satisfies Record<string, Person>

export type CastName = keyof typeof cast

/** Weekdays 9–18 with lunch 13–13:45, Moscow time. */
export const weekdays = JSON.stringify([
  ...Array.from({ length: 5 }, () => [
    ['09:00', '13:00'],
    ['13:45', '18:00'],
  ]),
  [],
  [],
])

const hash = hashPassword(password, Buffer.alloc(16, 7))

export async function settle(db: Db): Promise<void> {
  await db
    .insertInto('centre')
    .values({
      title: 'Центр занятости населения города Светлореченска',
      shortTitle: 'Центр занятости',
      address: 'Липовая, 8',
      phone: '+78350000100',
    })
    .execute()
  await db
    .insertInto('department')
    .values([
      { id: jobs, title: 'Отдел помощи в поиске работы', shortTitle: 'Поиск работы', hours: weekdays, sort: 1 },
      { id: benefits, title: 'Отдел выплат', shortTitle: 'Выплаты', hours: weekdays, sort: 2 },
    ])
    .execute()
  await db
    .insertInto('counter')
    .values([
      { id: window4, number: 4, departmentId: jobs, direction: 'right' },
      { id: window5, number: 5, departmentId: jobs, direction: 'left' },
      { id: window6, number: 6, departmentId: benefits, direction: '' },
    ])
    .execute()
  const passwordHash = await hash
  await db
    .insertInto('staff')
    .values(Object.values(cast).map(p => ({ ...p, passwordHash, joinedOn: '2024-01-15' })))
    .execute()
}
