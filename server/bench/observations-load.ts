import { connect, type Socket } from 'node:net'

/**
 * A load generator in a process of its own: so many connections post one after another for so many milliseconds, each
 * post with things and times of its own. Prints how many observations were acknowledged and how long answers took.
 */
const [port = '', token = '', connections = '1', perPost = '1', milliseconds = '1000', start = '0'] =
  process.argv.slice(2)

type Load = { acknowledged: number; refused: number; times: number[] }

const load: Load = { acknowledged: 0, refused: 0, times: [] }
const until = performance.now() + Number(milliseconds)
let sequence = Number(start)

/** A second of the past year for every observation of a thing, so that none is a duplicate. */
function body(connection: number): string {
  const records = Array.from({ length: Number(perPost) }, (_, i) => {
    const n = sequence++
    const thing = `bench-${perPost === '1' ? connection : (connection * 10 + (i % 10)) % 1000}`
    return `{"thing":"${thing}","time":${1_790_000_000_000 + n},"value":${(n % 1000) / 10}}`
  })
  return perPost === '1' ? (records[0] ?? '') : `[${records.join(',')}]`
}

function run(connection: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1')
    let sent = 0
    let text = ''
    const next = (): void => {
      if (performance.now() >= until) {
        socket.end()
        return resolve()
      }
      sent = performance.now()
      send(socket, body(connection))
    }
    socket.setNoDelay(true)
    socket.on('connect', next)
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      const head = text.indexOf('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1])
      if (head < 0 || text.length < head + 4 + length) return
      load.times.push(performance.now() - sent)
      const accepted = text.startsWith('HTTP/1.1 201') ? /"accepted":(\d+)/.exec(text)?.[1] : undefined
      if (accepted === undefined) load.refused++
      else load.acknowledged += Number(accepted)
      text = ''
      next()
    })
  })
}

function send(socket: Socket, payload: string): void {
  socket.write(
    `POST /api/streams/bench/observations HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(payload)}\r\n\r\n${payload}`,
  )
}

const began = performance.now()
await Promise.all(Array.from({ length: Number(connections) }, (_, i) => run(i)))
const seconds = (performance.now() - began) / 1000
load.times.sort((a, b) => a - b)
const p95 = load.times[Math.floor(load.times.length * 0.95)] ?? 0
process.stdout.write(
  JSON.stringify({ acknowledged: load.acknowledged, refused: load.refused, seconds, p95, sequence }),
)
