// The public pages (kiosk, board, ticket, rating, summary): light, without accounts; the first word of the path chooses.
import '@fontsource-variable/golos-text'
import '#platform/web/tokens.css'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'

const pages = {
  kiosk: lazy(() => import('#reception/ui/KioskPage.tsx')),
  board: lazy(() => import('#reception/ui/BoardPage.tsx')),
  t: lazy(() => import('#reception/ui/TicketPage.tsx')),
  c: lazy(() => import('#learning/ui/CertificatePage.tsx')),
  g: lazy(() => import('#gatherings/ui/ComePage.tsx')),
  r: lazy(() => import('#feedback/ui/RatingPage.tsx')),
  p: lazy(() => import('#promises/ui/PromisePage.tsx')),
  s: lazy(() => import('#promises/ui/SummaryPage.tsx')),
}

const [, first = '', code = ''] = location.pathname.split('/')
const Page = pages[first as keyof typeof pages] ?? pages.kiosk

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Suspense fallback={null}>
      <Page code={decodeURIComponent(code)} />
    </Suspense>
  </StrictMode>,
)
