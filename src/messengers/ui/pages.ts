// Pages of the room.
import type { Page } from '#platform/web/page.ts'

export const pages: Page[] = [
  {
    path: '/messages',
    title: 'Сообщения',
    about: 'MAX и Telegram: кто ждёт ответа и согласен ли на переписку',
    roles: ['specialist', 'hall', 'head', 'director'],
    load: () => import('./MessagesPage.tsx'),
  },
  { path: '/messages/$id', title: 'Переписка в мессенджере', about: '', roles: [], load: () => import('./ConversationPage.tsx') },
]
