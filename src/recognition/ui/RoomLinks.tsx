// The screens of recognition, beside one another.
import { Link } from '@tanstack/react-router'
import { hasRole, useMe } from '#staff/ui/me.ts'

export function RoomLinks() {
  const me = useMe()
  const links = [
    ['/recognition', 'Выдвижения'],
    ['/recognition/rules', 'Правила'],
    ...(hasRole(me, 'head', 'director', 'hr') ? [['/recognition/spread', 'Как распределено'] as const] : []),
    ...(hasRole(me, 'director', 'hr') ? [['/recognition/appeals', 'Возражения'] as const] : []),
    ['/ideas', 'Идеи'],
    ['/thanks', 'Спасибо'],
  ] as const
  return (
    <nav className="recognition-links" aria-label="Признание">
      {links.map(([to, words]) => (
        <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }} activeOptions={{ exact: true }}>
          {words}
        </Link>
      ))}
    </nav>
  )
}
