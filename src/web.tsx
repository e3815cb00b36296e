// The staff screens in the browser: a router made of each room's pages, inside the head of the page and behind the sign-in.
import '@fontsource-variable/golos-text'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '#platform/web/tokens.css'
import 'dayjs/locale/ru'
import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { pages as appealPages } from '#appeals/ui/pages.ts'
import { pages as clientPages } from '#clients/ui/pages.ts'
import { pages as callPages } from '#calls/ui/pages.ts'
import { pages as mailPages } from '#correspondence/ui/pages.ts'
import { ConflictsEverywhere } from '#conflicts/ui/Everywhere.tsx'
import { pages as conflictPages } from '#conflicts/ui/pages.ts'
import { pages as codePages } from '#code/ui/pages.ts'
import { pages as deskPages } from '#desk/ui/pages.ts'
import { pages as hiringPages } from '#hiring/ui/pages.ts'
import { AnnouncementsEverywhere } from '#announcements/ui/Everywhere.tsx'
import { pages as announcementPages } from '#announcements/ui/pages.ts'
import { GatheringNudges } from '#gatherings/ui/Nudges.tsx'
import { pages as gatheringPages } from '#gatherings/ui/pages.ts'
import { KnowledgeEverywhere } from '#knowledge/ui/Everywhere.tsx'
import { pages as knowledgePages } from '#knowledge/ui/pages.ts'
import { pages as learningPages } from '#learning/ui/pages.ts'
import { GrowthNudges } from '#growth/ui/Nudges.tsx'
import { pages as growthPages } from '#growth/ui/pages.ts'
import { pages as letterPages } from '#letters/ui/pages.ts'
import { pages as messengerPages } from '#messengers/ui/pages.ts'
import { pages as observancePages } from '#observance/ui/pages.ts'
import { NoNetwork } from '#platform/web/call.ts'
import type { Page } from '#platform/web/page.ts'
import { Readings } from '#platform/web/readings.ts'
import { theme } from '#platform/web/theme.ts'
import { PromisesEverywhere } from '#promises/ui/Everywhere.tsx'
import { PracticeNudges } from '#practice/ui/Nudges.tsx'
import { pages as practicePages } from '#practice/ui/pages.ts'
import { pages as promisePages } from '#promises/ui/pages.ts'
import { pages as receptionPages } from '#reception/ui/pages.ts'
import { RecognitionEverywhere } from '#recognition/ui/Everywhere.tsx'
import { pages as recognitionPages } from '#recognition/ui/pages.ts'
import { pages as rehearsalPages } from '#rehearsal/ui/pages.ts'
import { ReviewNudges } from '#reviews/ui/Nudges.tsx'
import { pages as reviewPages } from '#reviews/ui/pages.ts'
import { pages as searchPages } from '#search/ui/pages.ts'
import { Frame } from '#staff/ui/Frame.tsx'
import { EverywhereContext, PagesContext } from '#staff/ui/pages-context.ts'
import { pages as staffPages } from '#staff/ui/pages.ts'

const pages: Page[] = [
  ...deskPages,
  ...callPages,
  ...receptionPages,
  ...promisePages,
  ...appealPages,
  ...mailPages,
  ...messengerPages,
  ...searchPages,
  ...knowledgePages,
  ...letterPages,
  ...observancePages,
  ...codePages,
  ...hiringPages,
  ...learningPages,
  ...gatheringPages,
  ...practicePages,
  ...growthPages,
  ...rehearsalPages,
  ...announcementPages,
  ...recognitionPages,
  ...reviewPages,
  ...conflictPages,
  ...clientPages,
  ...staffPages,
]

const everywhere = [
  AnnouncementsEverywhere,
  ConflictsEverywhere,
  GrowthNudges,
  KnowledgeEverywhere,
  PracticeNudges,
  PromisesEverywhere,
  RecognitionEverywhere,
  ReviewNudges,
  GatheringNudges,
]

const root = createRootRoute({ component: Frame })
const routes = pages.map(page =>
  createRoute({
    getParentRoute: () => root,
    path: page.path,
    component: lazyRouteComponent(page.load, 'Page'),
    head: () => ({ meta: [{ title: `${page.title} · Забота` }] }),
  }),
)
const router = createRouter({ routeTree: root.addChildren(routes), defaultPreload: 'intent' })

const queries = new Readings({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      networkMode: 'always',
      retry: (count, error) => error instanceof NoNetwork || (count < 1 && !('status' in error)),
      retryDelay: 1500,
    },
    mutations: { networkMode: 'always' },
  },
})

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme}>
      <DatesProvider settings={{ locale: 'ru', firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queries}>
          <PagesContext value={pages}>
            <EverywhereContext value={everywhere}>
              <RouterProvider router={router} />
            </EverywhereContext>
          </PagesContext>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  </StrictMode>,
)
