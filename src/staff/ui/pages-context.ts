// The list of all pages, for the start page and for finding by Ctrl+K: given by web.tsx, the only one that knows all rooms.
import { createContext, type ComponentType } from 'react'
import type { Page } from '#platform/web/page.ts'

export const PagesContext = createContext<Page[]>([])

/** What other rooms show above every page: who is invited to a window, alarms. */
export const EverywhereContext = createContext<ComponentType[]>([])
