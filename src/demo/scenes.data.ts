// Drawn scenes for the albums of the invented centre: no people, so nobody real can be taken for one of them. SVG, 1200 × 800.

const sky = (top: string, low: string) =>
  `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${low}"/></linearGradient></defs><rect width="1200" height="800" fill="url(#s)"/>`
const ground = (colour: string, at = 560) =>
  `<path d="M0 ${at} Q300 ${at - 50} 640 ${at - 10} T1200 ${at - 30} V800 H0Z" fill="${colour}"/>`
const tree = (x: number, y: number, size: number, leaves = '#6f9a5b') =>
  `<g transform="translate(${x} ${y}) scale(${size})"><rect x="-5" y="-70" width="10" height="80" rx="4" fill="#7a5b42"/><circle cy="-105" r="46" fill="${leaves}"/><circle cx="-30" cy="-82" r="32" fill="${leaves}"/><circle cx="30" cy="-82" r="32" fill="${leaves}"/></g>`
const mug = (x: number, y: number, colour: string) =>
  `<g transform="translate(${x} ${y})"><rect width="74" height="70" rx="12" fill="${colour}"/><path d="M74 18 q34 0 34 20 t-34 20" fill="none" stroke="${colour}" stroke-width="11"/><path d="M22 -14 q10 -18 0 -34 M48 -14 q10 -18 0 -34" stroke="#ffffff" stroke-opacity=".6" stroke-width="5" fill="none"/></g>`
const ball = (x: number, y: number, r: number, colour = '#f2c14e') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${colour}"/><path d="M${x - r} ${y} Q${x} ${y - r * 0.7} ${x + r} ${y} M${x} ${y - r} Q${x + r * 0.6} ${y} ${x} ${y + r}" stroke="#7d5f1c" stroke-width="4" fill="none"/>`
const balloon = (x: number, y: number, colour: string) =>
  `<path d="M${x} ${y + 62} q14 70 -6 150" stroke="#6d6a66" stroke-width="3" fill="none"/><ellipse cx="${x}" cy="${y}" rx="50" ry="62" fill="${colour}"/><ellipse cx="${x - 16}" cy="${y - 22}" rx="10" ry="16" fill="#ffffff" fill-opacity=".45"/>`
const chair = (x: number, y: number, colour: string) =>
  `<g transform="translate(${x} ${y})" fill="${colour}"><rect width="84" height="90" rx="10"/><rect y="104" width="96" height="22" rx="8"/><rect x="6" y="120" width="12" height="80"/><rect x="76" y="120" width="12" height="80"/></g>`
const net = (y: number) =>
  `<rect x="170" y="${y - 40}" width="14" height="330" fill="#5d5a55"/><rect x="1016" y="${y - 40}" width="14" height="330" fill="#5d5a55"/><g stroke="#f6f2ea" stroke-width="4" fill="none"><rect x="184" y="${y - 30}" width="832" height="130"/>${Array.from({ length: 20 }, (_, i) => `<path d="M${184 + 41.6 * (i + 1)} ${y - 30} v130"/>`).join('')}<path d="M184 ${y + 13} h832 M184 ${y + 56} h832"/></g>`
const svg = (...parts: string[]) => `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">${parts.join('')}</svg>`

export type Scene = { event: string; caption: string; picture: string }

export const scenes: readonly Scene[] = [
  {
    event: 'planting',
    caption: 'Первый ряд вдоль пандуса',
    picture: svg(
      sky('#bcd7e6', '#f3ead6'),
      ground('#8fae6b'),
      ...[140, 360, 580, 800, 1020].map((x, i) => tree(x, 640 - (i % 2) * 24, 1 + (i % 3) * 0.15)),
      '<rect x="0" y="700" width="1200" height="100" fill="#b9b2a6"/>',
    ),
  },
  {
    event: 'planting',
    caption: 'Лопаты отдыхают, липы стоят',
    picture: svg(
      sky('#9fc1d8', '#f7dfc0'),
      ground('#7c9c5c', 500),
      tree(300, 600, 2),
      tree(930, 620, 1.7),
      ...[560, 640, 720].map(
        (x, i) =>
          `<g transform="rotate(${i * 7 - 7} ${x} 560)"><rect x="${x}" y="360" width="12" height="240" fill="#a77b4f"/><path d="M${x - 22} 590 h56 v60 q-28 40 -56 0Z" fill="#6d7378"/></g>`,
      ),
    ),
  },
  {
    event: 'family',
    caption: 'Беседка готова, ждём всех',
    picture: svg(
      sky('#a9d3ea', '#eaf3dc'),
      ground('#86b26a'),
      tree(120, 600, 1.6, '#5f8f52'),
      tree(1090, 600, 1.8, '#5f8f52'),
      '<path d="M360 420 L600 250 L840 420Z" fill="#c4654a"/><g fill="#e9d9bd"><rect x="385" y="420" width="22" height="240"/><rect x="590" y="420" width="22" height="240"/><rect x="795" y="420" width="22" height="240"/></g><rect x="440" y="570" width="320" height="20" rx="6" fill="#a77b4f"/><rect x="470" y="590" width="18" height="80" fill="#a77b4f"/><rect x="712" y="590" width="18" height="80" fill="#a77b4f"/>',
    ),
  },
  {
    event: 'family',
    caption: 'Шары улетели вторыми, первыми кончилась вода',
    picture: svg(
      sky('#8fc3e4', '#dceef2'),
      balloon(320, 330, '#d9705a'),
      balloon(480, 240, '#f2c14e'),
      balloon(640, 360, '#5a9bb8'),
      balloon(800, 220, '#7fae6a'),
      balloon(930, 370, '#b388b8'),
      ground('#86b26a', 690),
    ),
  },
  {
    event: 'volleyball',
    caption: 'Решающая подача',
    picture: svg(
      '<rect width="1200" height="800" fill="#dfe6e4"/><rect y="520" width="1200" height="280" fill="#d39a5f"/><path d="M60 760 L260 560 H940 L1140 760Z" fill="none" stroke="#fff6e8" stroke-width="8"/>',
      net(330),
      ball(720, 210, 58),
    ),
  },
  {
    event: 'volleyball',
    caption: 'Мячи после игры',
    picture: svg(
      '<rect width="1200" height="800" fill="#cfdad8"/><rect y="470" width="1200" height="330" fill="#c98f55"/>',
      ball(430, 560, 110),
      ball(660, 590, 90, '#e9e2d2'),
      ball(840, 540, 120, '#e08a5b'),
    ),
  },
  {
    event: 'veterans',
    caption: 'Чай и альбом тех лет',
    picture: svg(
      '<rect width="1200" height="800" fill="#efe3cf"/><rect y="520" width="1200" height="280" fill="#b98a5e"/>',
      mug(220, 500, '#4f7f92'),
      mug(860, 500, '#c4654a'),
      '<g transform="translate(0 140) rotate(-4 600 500)"><rect x="420" y="420" width="180" height="150" fill="#7b3f3a"/><rect x="600" y="420" width="180" height="150" fill="#87463f"/><rect x="440" y="438" width="140" height="100" fill="#e7dcc6"/><rect x="620" y="438" width="140" height="100" fill="#e7dcc6"/></g><g transform="translate(600 480)"><rect x="-34" y="-40" width="68" height="96" rx="12" fill="#e8eef0"/><circle cx="-34" cy="-84" r="34" fill="#d9705a"/><circle cx="30" cy="-98" r="36" fill="#f0a7a0"/><circle cx="0" cy="-60" r="32" fill="#e7bf5a"/></g>',
    ),
  },
  {
    event: 'voice',
    caption: 'Класс перед началом',
    picture: svg(
      '<rect width="1200" height="800" fill="#e6e9e4"/><rect y="600" width="1200" height="200" fill="#bfa27f"/><rect x="300" y="110" width="600" height="270" rx="10" fill="#37544b"/><path d="M350 250 q40 -110 80 0 t80 0 t80 0 t80 0 t80 0 t80 0" stroke="#f2f0e4" stroke-width="8" fill="none"/>',
      ...[130, 350, 570, 790, 980].map((x, i) => chair(x, 480, ['#4f7f92', '#c4654a'][i % 2]!)),
    ),
  },
]
