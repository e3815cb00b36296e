// A real telephone exchange for tests: Kamailio as registrar and proxy, baresip telephones without sound devices, all of this machine.
import { spawn, type ChildProcess } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type Telephone = {
  dial: (number: string) => Promise<void>
  answer: () => Promise<void>
  hold: () => Promise<void>
  back: () => Promise<void>
  /** Sends the other side on to a number without asking it: what our screen does not offer. */
  sendOn: (number: string) => Promise<void>
  hangUp: () => Promise<void>
}

export type SipExchange = {
  port: number
  /** A telephone; with `registered` the exchange rings it at its number. */
  telephone: (number: string, how?: { registered: boolean }) => Promise<Telephone>
  stop: () => Promise<void>
}

const kamailio = '/usr/sbin/kamailio'
const baresip = '/usr/bin/baresip'

/** `hepPort` hears the copies; a call to `together` rings at all telephones named there. */
export async function sipExchange(hepPort: number, together: Record<string, string[]> = {}): Promise<SipExchange> {
  for (const program of [kamailio, baresip])
    if (!existsSync(program)) throw new Error(`Нет ${program}: bin/parts kamailio baresip-core`)
  const folder = mkdtempSync(join(tmpdir(), 'zabota-sip-'))
  const port = await freeUdp()
  const config = join(folder, 'kamailio.cfg')
  writeFileSync(config, kamailioConfig(port, hepPort, together))
  const silence = join(folder, 'silence.wav')
  writeFileSync(silence, silentMinute())
  const children: ChildProcess[] = []
  const start = (name: string, program: string, args: string[]) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => said.push(String(chunk)))
    children.push(child)
    return { child, said: () => `${name}: ${said.join('')}` }
  }
  const exchange = start('kamailio', kamailio, ['-f', config, '-DD', '-E', '-m', '16', '-M', '4', '-Y', folder])
  await until(() => answersOptions(port), exchange.said)
  const telephone: SipExchange['telephone'] = async (number, { registered } = { registered: false }) => {
    const [home, control] = [join(folder, number), await freeTcp()]
    mkdirSync(home)
    writeFileSync(join(home, 'config'), baresipConfig(control, silence))
    const account = `<sip:${number}@127.0.0.1:${port}>;regint=${registered ? 60 : 0};answermode=manual\n`
    writeFileSync(join(home, 'accounts'), account)
    const own = start(number, baresip, ['-f', home])
    const wire = await until(() => reach(control), own.said)
    if (registered) await until(async () => /200 OK/u.test(own.said()) || undefined, own.said)
    const ask = (command: string, params?: string) => order(wire, { command, ...(params && { params }) })
    return {
      dial: to => ask('dial', `sip:${to}@127.0.0.1:${port}`),
      answer: () => ask('accept'),
      hold: () => ask('hold'),
      back: () => ask('resume'),
      sendOn: to => ask('transfer', `sip:${to}@127.0.0.1:${port}`),
      hangUp: () => ask('hangup'),
    }
  }
  const stop = async () => {
    for (const child of children.toReversed()) {
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 3000)
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
      clearTimeout(late)
    }
    rmSync(folder, { recursive: true, force: true })
  }
  return { port, telephone, stop }
}

/** As docs/telephone.md asks: everything that passes is copied, and talks pass through the exchange to their end. */
const kamailioConfig = (port: number, hepPort: number, together: Record<string, string[]>) => `
debug=0
log_stderror=yes
children=1
disable_tcp=yes
auto_aliases=no
listen=udp:127.0.0.1:${port}
loadmodule "tm.so"
loadmodule "sl.so"
loadmodule "rr.so"
loadmodule "pv.so"
loadmodule "maxfwd.so"
loadmodule "textops.so"
loadmodule "corex.so"
loadmodule "siputils.so"
loadmodule "usrloc.so"
loadmodule "registrar.so"
loadmodule "siptrace.so"
modparam("siptrace", "trace_on", 1)
modparam("siptrace", "trace_mode", 1)
modparam("siptrace", "trace_to_database", 0)
modparam("siptrace", "hep_mode_on", 1)
modparam("siptrace", "hep_version", 3)
modparam("siptrace", "duplicate_uri", "sip:127.0.0.1:${hepPort}")
request_route {
  if (!mf_process_maxfwd_header("10")) { sl_send_reply("483", "Too Many Hops"); exit; }
  if (is_method("OPTIONS")) { sl_send_reply("200", "OK"); exit; }
  if (is_method("REGISTER")) { save("location"); exit; }
  if (has_totag()) {
    if (loose_route() || (is_method("ACK") && t_check_trans())) t_relay();
    exit;
  }
  if (is_method("CANCEL")) { if (t_check_trans()) t_relay(); exit; }
  t_check_trans();
  record_route();
${Object.entries(together)
  .map(([line, telephones]) => ringTogether(port, line, telephones))
  .join('')}  if (!lookup("location")) { sl_send_reply("404", "Not Found"); exit; }
  t_relay();
}
`

const ringTogether = (port: number, line: string, [first, ...others]: string[]) => `
  if ($rU == "${line}") {
    $rU = "${first}";
${others.map(other => `    append_branch("sip:${other}@127.0.0.1:${port}");\n`).join('')}
    lookup_branches("location");
    t_relay();
    exit;
  }
`

const baresipConfig = (control: number, silence: string) => `
net_interface 127.0.0.1
sip_listen 127.0.0.1:0
call_max_calls 4
audio_player aufile,/dev/null
audio_source aufile,${silence}
audio_alert aufile,/dev/null
module_path /usr/lib/baresip/modules
module g711.so
module aufile.so
module_app account.so
module_app menu.so
module_app ctrl_tcp.so
ctrl_tcp_listen 127.0.0.1:${control}
`

/** A minute of nothing as a sound file: a telephone must have something to say. */
function silentMinute(): Buffer {
  const [rate, seconds] = [8000, 60]
  const sound = Buffer.alloc(44 + rate * seconds * 2)
  sound.write('RIFF')
  sound.writeUInt32LE(sound.length - 8, 4)
  sound.write('WAVEfmt ', 8)
  for (const [at, long] of [
    [16, 16],
    [24, rate],
    [28, rate * 2],
    [40, sound.length - 44],
  ] as const)
    sound.writeUInt32LE(long, at)
  for (const [at, short] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    sound.writeUInt16LE(short, at)
  sound.write('data', 36)
  return sound
}

async function until<Found>(look: () => Promise<Found | undefined>, said: () => string): Promise<Found> {
  for (let i = 0; i < 100; i++) {
    const found = await look()
    if (found !== undefined) return found
    await pause(50)
  }
  throw new Error(`Не дождались. ${said()}`)
}

async function freeUdp(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  socket.close()
  return port
}

async function freeTcp(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function answersOptions(port: number): Promise<true | undefined> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const own = socket.address().port
  const text = [
    `OPTIONS sip:127.0.0.1:${port} SIP/2.0`,
    `Via: SIP/2.0/UDP 127.0.0.1:${own};branch=z9hG4bK-${own}`,
    ...['From: <sip:test@127.0.0.1>;tag=t', 'To: <sip:test@127.0.0.1>', `Call-ID: test-${own}`, 'CSeq: 1 OPTIONS'],
    ...['Max-Forwards: 5', 'Content-Length: 0', '', ''],
  ].join('\r\n')
  socket.send(text, port, '127.0.0.1')
  const heard = await Promise.race([once(socket, 'message').then(() => true as const), pause(200, undefined)])
  socket.close()
  return heard
}

async function reach(port: number): Promise<Socket | undefined> {
  const wire = connect(port, '127.0.0.1')
  return new Promise(resolve => {
    wire.once('connect', () => resolve(wire))
    wire.once('error', () => resolve(undefined))
  })
}

/** A command in a netstring; waits for the answer to it. */
async function order(wire: Socket, asked: { command: string; params?: string }): Promise<void> {
  const text = JSON.stringify({ ...asked, token: 'test' })
  wire.write(`${Buffer.byteLength(text)}:${text},`)
  let said = ''
  while (!/"response":true/u.test(said)) said += String((await once(wire, 'data'))[0])
  if (!/"ok":true/u.test(said)) throw new Error(`Телефон не смог: ${asked.command}: ${said}`)
}
