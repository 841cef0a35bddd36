import { sql } from 'kysely'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect as connectTcp } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectAsync, type IClientOptions, type MqttClient } from 'mqtt'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { latestObservations } from './index.ts'
import { startBroker, type Broker } from './mqtt/broker.ts'
import { readMqttSettings } from './mqtt/settings.ts'
import { startLinks } from './mqtt/follow-links.ts'
import type { Latest, Refusal, StreamLink } from './schema.ts'
import { makeTestToken, METER } from './testing/stream-fixture.ts'
import { useApp, type Caller } from '#test/app.ts'

const app = useApp()
const open: MqttClient[] = []
let steward: Caller
let broker: Broker
let secret: string

beforeAll(async () => {
  steward = await app.as('steward', 'sthj')
  await steward.put('/api/streams', METER)
  await steward.put('/api/streams', { ...METER, code: 'other' })
  secret = (await makeTestToken(steward, 'meter')).secret
  broker = await startBroker(app.ctx(), { host: '127.0.0.1', port: 0, tls: null })
})

afterAll(async () => {
  await Promise.all(open.map((client) => client.endAsync(true)))
  await broker.close()
})

async function connect(password: string, options: IClientOptions = {}): Promise<MqttClient> {
  const client = await connectAsync(`mqtt://127.0.0.1:${broker.port}`, {
    ...{ username: 'device', password, reconnectPeriod: 0, ...options },
  })
  client.on('error', () => undefined)
  open.push(client)
  return client
}

const closed = (client: MqttClient): Promise<void> =>
  new Promise((resolve) => client.once('close', () => resolve()))
const latestOf = async (thing: string, stream = 'meter'): Promise<Latest | undefined> =>
  (await latestObservations(app.ctx(), { stream })).find((each) => each.thing === thing)
const refusals = async (): Promise<Refusal[]> =>
  ((await steward.get('/api/streams/meter/refusals')).body as { items: Refusal[] }).items

/** Looks again until it is so. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < 200; i++) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('It did not come to be.')
}

describe('the broker', () => {
  it.each([1, 2] as const)(
    'acknowledges a message of QoS %i when its observations are on disk',
    async (qos) => {
      const client = await connect(secret)
      const counts: number[] = []
      for (let i = 0; i < 5; i++) {
        await client.publishAsync(
          `streams/meter/q${qos}`,
          JSON.stringify({ time: 1_790_000_000 + i, value: i }),
          { qos },
        )
        counts.push((await latestOf(`q${qos}`))?.stored ?? 0)
      }
      expect(counts).toEqual([1, 2, 3, 4, 5])
    },
  )

  it('takes QoS 0, a bare number, several records, and a redelivery once', async () => {
    const client = await connect(secret)
    client.publish('streams/meter/bare/level', '2.5', { qos: 0, retain: true })
    await until(() => latestOf('bare'))
    expect(await latestOf('bare')).toMatchObject({ result: 2.5, flags: ['no-time'] })
    const records = JSON.stringify([
      { thing: 'm1', time: 1_790_000_000, value: 1 },
      { thing: 'm2', time: 1_790_000_000, value: 2 },
    ])
    await client.publishAsync('streams/meter', records, { qos: 1 })
    await client.publishAsync('streams/meter', records, { qos: 1 })
    expect((await latestOf('m2'))?.stored).toBe(1)
    const listener = await connect(secret)
    const heard: string[] = []
    listener.on('message', (topic) => heard.push(topic))
    await listener.subscribeAsync('streams/meter/#', { qos: 0 })
    await client.publishAsync('streams/meter/m3', '1', { qos: 1 })
    await until(async () => (heard.length > 0 ? true : undefined))
    expect(heard, 'nothing is retained').toEqual(['streams/meter/m3'])
  })

  it('keeps what it cannot read among the refused, and acknowledges it', async () => {
    const client = await connect(secret)
    await client.publishAsync('streams/meter/bad', '{"value":NaN}', { qos: 1 })
    await client.publishAsync('streams/meter/bad', JSON.stringify(Array(5001).fill(1)), { qos: 1 })
    await client.publishAsync('streams/meter/bad', Buffer.from([0, 255, 254]), { qos: 1 })
    await client.publishAsync('streams/meter/bad', '{"value":"x"}', { qos: 1 })
    expect((await refusals()).slice(0, 4).map(({ channel, reason }) => `${channel} ${reason}`)).toEqual([
      'mqtt not-a-number',
      'mqtt not-json',
      'mqtt too-many-records',
      'mqtt not-json',
    ])
    expect(client.connected).toBe(true)
  })

  it('refuses a stranger, a wrong topic, a thing of another, and ends their connection', async () => {
    await expect(connect('yz_guess')).rejects.toMatchObject({ code: 4 })
    const { secret: one } = await makeTestToken(steward, 'meter', ['mine'])
    for (const topic of ['streams/other/x', 'streams/meter/yours', 'elsewhere', '$SYS/x']) {
      const client = await connect(one)
      const end = closed(client)
      client.publish(topic, '1', { qos: 1 })
      await end
    }
    expect((await refusals()).filter(({ reason }) => reason === 'topic-not-allowed')).toHaveLength(4)
    expect(await latestOf('x', 'other')).toBeUndefined()
    expect(await latestOf('yours')).toBeUndefined()
    const client = await connect(one)
    const [granted] = await client.subscribeAsync('streams/meter/mine/#').catch(() => [undefined])
    expect(granted?.qos).toBe(0)
    await expect(client.subscribeAsync('streams/meter/#')).rejects.toThrow()
    await expect(client.subscribeAsync('#')).rejects.toThrow()
  })

  it('ends a connection that sends wildcards or too long a packet', async () => {
    const raw = (...bytes: Buffer[]): Promise<number> =>
      new Promise((resolve) => {
        let received = 0
        const socket = connectTcp(Number(broker.port), '127.0.0.1')
        socket.on('data', (chunk) => (received += chunk.length)).on('error', () => undefined)
        socket.on('close', () => resolve(received))
        for (const chunk of bytes) socket.write(chunk)
      })
    const field = (text: string): Buffer => Buffer.concat([Buffer.from([0, text.length]), Buffer.from(text)])
    const packet = (type: number, body: Buffer): Buffer =>
      Buffer.concat([Buffer.from([type, body.length]), body])
    const hello = packet(
      0x10,
      Buffer.concat([field('MQTT'), Buffer.from([4, 0xc2, 0, 60]), field('raw'), field('u'), field(secret)]),
    )
    expect(await raw(hello, packet(0x30, Buffer.concat([field('streams/+/x'), Buffer.from('1')])))).toBe(4)
    expect(
      await raw(hello, Buffer.from([0x30, 0xff, 0xff, 0xff, 0x7f])),
      '256 MB announced',
    ).toBeLessThanOrEqual(4)
    expect(await raw(Buffer.from('GET / HTTP/1.1\r\n\r\n'))).toBe(0)
  })

  it('ends the connections of a revoked token', async () => {
    const token = await makeTestToken(steward, 'meter')
    const client = await connect(token.secret)
    const end = closed(client)
    await steward.delete(`/api/streams/meter/tokens/${token.id}`)
    await end
    await expect(connect(token.secret)).rejects.toMatchObject({ code: 4 })
  })

  it('listens with TLS where it has a certificate', async ({ skip }) => {
    const folder = await mkdtemp(join(tmpdir(), 'yuzhi-tls-'))
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const subject = ['-subj', '/CN=localhost', '-days', '1', '-nodes']
    const args = ['req', '-x509', '-newkey', 'rsa:2048', '-keyout', key, '-out', cert, ...subject]
    if (spawnSync('openssl', args).status !== 0) {
      process.stdout.write('Skipped 1 test: openssl, which makes its certificate, is not on this machine.\n')
      skip()
    }
    const settings = readMqttSettings({
      ...{ YUZHI_MQTT_PORT: 'off', YUZHI_MQTT_TLS_PORT: '0' },
      ...{ YUZHI_MQTT_TLS_CERT: cert, YUZHI_MQTT_TLS_KEY: key },
    })
    const secure = await startBroker(app.ctx(), settings)
    expect(secure).toMatchObject({ port: null, problem: null })
    const client = await connectAsync(`mqtts://localhost:${secure.tlsPort}`, {
      ...{ username: 'device', password: secret, ca: await readFile(cert) },
    })
    await client.publishAsync('streams/meter/secure', '{"time":1790000000,"value":1}', { qos: 1 })
    expect(await latestOf('secure')).toMatchObject({ stored: 1 })
    await client.endAsync(true)
    await secure.close()
    await rm(folder, { recursive: true })
  })

  it('says that a port is taken, and everything else runs', async () => {
    const second = await startBroker(app.ctx(), { host: '127.0.0.1', port: broker.port, tls: null })
    expect(second).toMatchObject({ port: null, problem: expect.stringContaining('already in use') })
    await second.close()
    expect(readMqttSettings({})).toMatchObject({ host: '127.0.0.1', port: 1883, tls: null })
    expect(readMqttSettings({ YUZHI_MQTT_PORT: 'off' }).port).toBeNull()
    expect(() => readMqttSettings({ YUZHI_MQTT_PORT: '70000' })).toThrow('YUZHI_MQTT_PORT')
    expect(() => readMqttSettings({ YUZHI_MQTT_TLS_PORT: '8883' })).toThrow('YUZHI_MQTT_TLS_CERT')
  })
})

describe('a link to another broker', () => {
  it('subscribes with a sealed password, reconnects, and loses nothing that came meanwhile', async () => {
    const { secret: password } = await makeTestToken(steward, 'meter')
    const link = {
      ...{ name: 'other', url: `mqtt://127.0.0.1:${broker.port}`, topic: 'streams/meter/#', qos: 1 },
      ...{ clientId: 'yuzhi', username: 'yuzhi', active: true, password },
    }
    expect((await steward.put('/api/streams/other/links', link)).status).toBe(200)
    const { rows } = await sql<{ secret: string }>`select secret from streams.link`.execute(app.ctx().db)
    expect(rows[0]?.secret).not.toContain(password)
    const connected = () =>
      until(async () => {
        const [found] = (await steward.get('/api/streams/other/links')).body as StreamLink[]
        return found?.status === 'connected' ? found : undefined
      })
    const stop = await startLinks(app.ctx())
    await connected()
    const device = await connect(secret)
    await device.publishAsync('streams/meter/l1', '{"time":1790000001,"value":1}', { qos: 1 })
    await until(() => latestOf('l1', 'other'))
    await stop()
    await device.publishAsync('streams/meter/l2', '{"time":1790000002,"value":2}', { qos: 1 })
    const stopAgain = await startLinks(app.ctx())
    expect(await until(() => latestOf('l2', 'other'))).toMatchObject({ result: 2 })
    await stopAgain()
  })
})
