// The frame of every staff screen: sign-in before it, the head of the page above it, the lock over it.
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useContext, useEffect } from 'react'
import { Refused } from '#platform/web/call.ts'
import { OfflineStrip } from '#platform/web/components/OfflineStrip.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { FindDialog } from './FindDialog.tsx'
import { Head } from './Head.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { LockedScreen, useIdleLock } from './LockedScreen.tsx'
import { useMeQuery } from './me.ts'
import { EverywhereContext, PagesContext } from './pages-context.ts'
import { SignInPage } from './SignInPage.tsx'
import './frame.css'

export function Frame() {
  const me = useMeQuery()
  const everywhere = useContext(EverywhereContext)
  useTitle()
  if (me.error instanceof Refused && me.error.status === 401) return <SignInPage />
  if (me.data === null) return <SignInPage />
  if (me.error && !me.data)
    return (
      <main className="alone">
        <Trouble error={me.error} onRetry={() => void me.refetch()} />
      </main>
    )
  if (!me.data)
    return (
      <main className="alone">
        <Waiting />
      </main>
    )
  return (
    <>
      <div className="frame" inert={me.data.locked}>
        <Head me={me.data} />
        <OfflineStrip />
        {everywhere.map((Everywhere, i) => (
          <Everywhere key={i} />
        ))}
        <Outlet />
        <FindDialog />
        <KeysDialog />
      </div>
      <Idle />
      {me.data.locked && <LockedScreen me={me.data} />}
    </>
  )
}

function Idle() {
  useIdleLock()
  return null
}

/** The title of the window follows the page; while a page says more («Р 027»), it sets document.title itself. */
function useTitle(): void {
  const pages = useContext(PagesContext)
  const path = useRouterState({ select: state => state.location.pathname })
  useEffect(() => {
    const page = pages.find(({ path: pattern }) => new RegExp(`^${pattern.replace(/\$\w+/gu, '[^/]+')}$`, 'u').test(path))
    document.title = page ? `${page.title} · Забота` : 'Забота'
  }, [pages, path])
}
