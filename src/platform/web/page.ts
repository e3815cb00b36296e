// What a room gives to the browser's router: its pages, loaded when they are opened.
import type { ComponentType } from 'react'

export type Page = {
  /** `/desk`; a parameter is written `$id`. */
  path: string
  /** The title of the window and the line of the start page. */
  title: string
  /** One short sentence for the start page: what is done here. */
  about: string
  /** Roles whose start page offers it; the server decides who may. */
  roles: readonly string[]
  /** Where the start page lists it: with the clients by default, among colleagues, or with what is set up once. */
  group?: 'people' | 'setting-up'
  load: () => Promise<{ Page: ComponentType }>
  /** Where a person of these roles lands after signing in. */
  home?: readonly string[]
}
