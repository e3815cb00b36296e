// Knows the shortened words of office Russian: which of them never end a sentence, which may.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u))

/** What follows belongs to them: a number, a name, an address. */
const LEADING =
  words(`ст пп подп абз разд гл прил рис табл ил прим см ср напр ул пер просп пр-т пр-кт б-р бул наб пл ш мкр корп кв оф каб эт стр под
  пос дер х обл респ р-н тел моб факс доб внутр эл исп отв вх исх рег инв им проф акад доц канд докт зам нач зав рук ред изд сост гр гр-н гр-ка гр-ну тов
  св о оз р г-н г-жа г-ну г-же ген полк подполк кап лейт серж мл пом деп англ лат нем фр франц греч рус итал исп яп япон кит укр белор польск чешск тат чув арм груз
  ок род ум урожд букв устар разг сокр назв т.е т.к т.н е к н и.о вр.и.о ж/д a п ч д с л/с р/с к/с юр физ фак сл букв`)

/** Stand after a number or close an enumeration: a capital letter after them begins a sentence. */
const CLOSING = words(
  'гг в вв др пр руб коп тыс млн млрд трлн экз л шт кг км мм га сек мин час чел долл э н.э с.г т.г т.п т.д проц ед сут мес нед лет',
)

/** After a number they are a unit and may close, before one they lead: «10 ч.», «ч. 3»; «5 см.», «см. п. 2». */
const UNITS = words('ч см м с д стр п кв г')

export type Ending = 'leads' | 'closes' | 'year' | 'none'

/** What the full stop after a short word means; `afterNumber`: a number stands before it, `before`: the shortened word glued to it («т.» in «т.д.»). */
export function endingOf(word: string, before: string, afterNumber: boolean): Ending {
  const lower = word.toLowerCase()
  if (before === 'т' && (lower === 'д' || lower === 'п')) return 'closes'
  if (before === 'н' && lower === 'э') return 'closes'
  if (before === 'с' && lower === 'г') return 'closes'
  if (before === 'т' || before === 'и') return 'leads'
  if (lower === 'г') return afterNumber ? 'year' : 'leads'
  if (lower === 'гг') return 'year'
  if (afterNumber && UNITS.has(lower)) return 'closes'
  if (LEADING.has(lower)) return 'leads'
  return CLOSING.has(lower) ? 'closes' : lower.length === 1 && lower !== 'я' ? 'leads' : 'none'
}
