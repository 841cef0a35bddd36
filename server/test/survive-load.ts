import { randomUUID } from 'node:crypto'

/** What the system said it had taken in, by kind. */
export type Acknowledged = { observations: string[]; cases: string[]; runs: string[] }

export type LoadInput = {
  origin: string
  /** Of a device, of an analyst, of an engineer. */
  credentials: { token: string; analyst: string; engineer: string }
  /** Times of observations begin here; no two rounds share one. */
  from: number
}

const DEVICES = 6
const OPENERS = 2

/** Devices, people and deliveries at once, until told to stop or the system is gone; notes only what was acknowledged. */
export function loadSystem(input: LoadInput, acknowledged: Acknowledged): { stop(): Promise<void> } {
  const asked = { stop: false }
  const workers = [
    ...Array.from({ length: DEVICES }, (_, i) =>
      repeat(asked, (n) => observe(input, `d${i}`, n, acknowledged)),
    ),
    ...Array.from({ length: OPENERS }, () => repeat(asked, () => openCase(input, acknowledged))),
    repeat(asked, () => deliver(input, acknowledged)),
  ]
  return {
    async stop() {
      asked.stop = true
      await Promise.all(workers)
    },
  }
}

/** Until the connection breaks, which is what a kill looks like from outside. */
async function repeat(asked: { stop: boolean }, once: (n: number) => Promise<void>): Promise<void> {
  for (let n = 0; !asked.stop; n++) {
    try {
      await once(n)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      return
    }
  }
}

async function observe(
  { origin, credentials, from }: LoadInput,
  thing: string,
  n: number,
  { observations }: Acknowledged,
): Promise<void> {
  const time = 1_790_000_000_000 + from + n
  const reply = await send(`${origin}/api/streams/gauges/observations`, {
    headers: { authorization: `Bearer ${credentials.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ thing, time, value: n }),
  })
  if (reply.status === 201) observations.push(`${thing}@${time}`)
}

async function openCase({ origin, credentials }: LoadInput, { cases }: Acknowledged): Promise<void> {
  const key = randomUUID()
  const title = { zh: '试验', en: 'Trial' }
  const reply = await send(`${origin}/api/cases`, {
    headers: { cookie: credentials.analyst, 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'permit', title, data: { amount: 1 }, key }),
  })
  if (reply.status === 201) cases.push(((await reply.json()) as { id: string }).id)
}

async function deliver({ origin, credentials }: LoadInput, { runs }: Acknowledged): Promise<void> {
  const batch = randomUUID()
  const rows = Array.from({ length: 2000 }, (_, id) => `${id},${batch}`)
  const form = new FormData()
  form.append('file', new Blob([`id,batch\n${rows.join('\n')}\n`]), 'batch.csv')
  const reply = await send(`${origin}/api/ingest/sources/survive/deliveries`, {
    headers: { cookie: credentials.engineer },
    body: form,
  })
  if (reply.status < 300) runs.push(((await reply.json()) as { run: string }).run)
  await new Promise((resolve) => setTimeout(resolve, 300))
}

/** A refusal is an answer; what is not understood would make the load prove nothing. */
async function send(url: string, init: RequestInit): Promise<Response> {
  const reply = await fetch(url, { method: 'POST', ...init })
  if (reply.status >= 400 && reply.status !== 429 && reply.status < 500)
    throw new Error(`${url} answered ${reply.status}: ${await reply.text()}`)
  return reply
}
