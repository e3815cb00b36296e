// The screens of whoever keeps learning, beside one another.
import { Link } from '@tanstack/react-router'

const links = [
  ['/learning/catalogue', 'Каталог'],
  ['/learning/training', 'Группы и задания'],
  ['/learning/registry', 'Реестр документов'],
  ['/learning/department', 'Кому что пройти'],
  ['/learning/effect', 'Что дали курсы'],
] as const

export const RoomLinks = () => (
  <nav className="learning-links" aria-label="Обучение">
    {links.map(([to, words]) => (
      <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }} activeOptions={{ exact: true }}>
        {words}
      </Link>
    ))}
  </nav>
)
