// Runs beside the pages of a package, in a frame without an origin: gives them the API of SCORM and tells our page what they say.

/** What our page puts into the frame's name: read at once, kept while the package goes from page to page. */
export type FrameName = { zabota: 'scorm'; standard: '1.2' | '2004'; cmi: Record<string, unknown>; to: string }
/** What the frame tells: the whole record each time, and whether it should be sent on now. */
export type FrameWord = { zabota: 'scorm'; what: 'began' | 'changed' | 'committed' | 'ended'; cmi: unknown }

type Api = {
  cmi: object
  loadFromJSON: (record: object, path: string) => void
  on: (what: string, heard: () => void) => void
}
type Frame = {
  name: string
  parent: { postMessage: (word: FrameWord, to: string) => void }
  top: unknown
  API?: Api
  API_1484_11?: Api
  Scorm12API?: new (settings: object) => Api
  Scorm2004API?: new (settings: object) => Api
}

/**
 * Stands alone: it is sent to the browser as its own text, so it names nothing outside itself. Only the outermost frame of a package
 * speaks; one that cannot read its name gives no API, for an empty record would overwrite the kept one.
 */
export function speakInFrame(frame: Frame): void {
  let told: FrameName
  try {
    told = JSON.parse(frame.name) as FrameName
  } catch {
    return
  }
  if (told.zabota !== 'scorm' || frame.parent !== frame.top) return
  const old = told.standard === '1.2'
  const Made = old ? frame.Scorm12API : frame.Scorm2004API
  if (!Made) return
  const api = new Made({ autocommit: false, logLevel: 5, mastery_override: false, asyncCommit: false })
  api.loadFromJSON(told.cmi, 'cmi')
  const say = (what: FrameWord['what']) => {
    const cmi = JSON.parse(JSON.stringify(api.cmi)) as Record<string, unknown>
    // The next page of the package begins from here.
    frame.name = JSON.stringify({ ...told, cmi })
    frame.parent.postMessage({ zabota: 'scorm', what, cmi }, told.to)
  }
  const names = old
    ? { began: 'LMSInitialize', changed: 'LMSSetValue', committed: 'LMSCommit', ended: 'LMSFinish' }
    : { began: 'Initialize', changed: 'SetValue', committed: 'Commit', ended: 'Terminate' }
  for (const [what, name] of Object.entries(names)) api.on(name, () => say(what as FrameWord['what']))
  if (old) frame.API = api
  else frame.API_1484_11 = api
}
