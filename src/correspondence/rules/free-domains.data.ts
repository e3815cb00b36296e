// Domains of free mail boxes: a person's own, never the office's. Dated facts, taken from the services' own registration pages.

export type FreeDomain = { domain: string; from: string }

const since = (from: string, ...domains: string[]): FreeDomain[] => domains.map(domain => ({ domain, from }))

export const freeDomains: readonly FreeDomain[] = [
  ...since('2000-01-01', 'mail.ru', 'inbox.ru', 'list.ru', 'bk.ru', 'rambler.ru', 'lenta.ru', 'hotmail.com', 'yahoo.com', 'ukr.net', 'pochta.ru'),
  ...since('2001-01-01', 'yandex.ru', 'ya.ru', 'narod.ru', 'yandex.com', 'yandex.by', 'yandex.kz', 'autorambler.ru', 'myrambler.ru', 'ro.ru'),
  ...since('2004-04-01', 'gmail.com', 'googlemail.com'),
  ...since('2008-01-01', 'live.com', 'live.ru', 'icloud.com', 'me.com', 'mac.com', 'aol.com', 'gmx.com', 'gmx.de', 'qip.ru'),
  ...since('2012-07-31', 'outlook.com'),
  ...since('2014-05-16', 'proton.me', 'protonmail.com', 'tutanota.com', 'tuta.io'),
  ...since('2021-01-01', 'internet.ru', 'xmail.ru', 'vk.com'),
]
