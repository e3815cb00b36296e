// The screens of the room beside one another.
import { Link } from '@tanstack/react-router'
import { hasRole, useMe } from '#staff/ui/me.ts'

const links = [
  ['/gatherings', 'События'],
  ['/meetings', 'Совещания'],
  ['/meetings/hours', 'Часы совещаний'],
] as const

export function RoomLinks() {
  const me = useMe()
  const mayTurnout = (['head', 'director', 'hr'] as const).some(role => hasRole(me, role))
  return (
    <nav className="gatherings-links" aria-label="События и совещания">
      {[...links, ...(mayTurnout ? [['/gatherings/turnout', 'Как прошли события'] as const] : [])].map(([to, words]) => (
        <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }} activeOptions={{ exact: true }}>
          {words}
        </Link>
      ))}
    </nav>
  )
}
