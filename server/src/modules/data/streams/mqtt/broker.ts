import { createServer, type Server, type Socket } from 'node:net'
import { Duplex, pipeline } from 'node:stream'
import { createServer as createTlsServer } from 'node:tls'
import { Aedes, type AedesOptions, type Client } from 'aedes'
import type { Ctx } from '#platform/ctx.ts'
import type { Device } from '../intake/devices.ts'
import { intakeOf } from '../intake/intake.ts'
import { fallenTokens } from '../token-store.ts'
import { frameGuard } from './frame-guard.ts'
import type { MqttSettings } from './settings.ts'
import { keepRefused, takeMessage } from './take-message.ts'
import { maySubscribe, readTopic } from './topic.ts'

export type Broker = {
  /** Where it listens; null where it does not. */
  port: number | null
  tlsPort: number | null
  /** Why a port could not be had. */
  problem: string | null
  close(): Promise<void>
}

/** Bytes of one MQTT packet. */
export const MAX_PACKET = 512 * 1024
const MAX_CONNECTIONS = 10_000

/** Revoked tokens lose their connections within this many milliseconds; posting with them ends at once. */
const SWEEP_EVERY = 1000

/**
 * Starts an MQTT 3.1.1 broker for devices. The password is the device token; a token posts to `streams/<code>` of its
 * own stream and hears its own stream. A PUBLISH of QoS 1 or 2 is acknowledged when its observations are on disk.
 */
export async function startBroker(ctx: Ctx, settings: MqttSettings): Promise<Broker> {
  const devices = new Map<Client, Device>()
  const broker = await Aedes.createBroker({
    maxTopicLevels: 8,
    ...authentication(ctx, devices),
    ...authorization(ctx, devices),
  })
  broker.on('clientDisconnect', (client) => devices.delete(client))
  const attach = (socket: Socket): void => {
    const guard = frameGuard(MAX_PACKET)
    pipeline(socket, guard, () => socket.destroy())
    broker.handle(Duplex.from({ readable: guard, writable: socket }))
  }
  const listening = await listenAll(ctx, settings, attach)
  const sweep = setInterval(() => void dropFallen(ctx, devices), SWEEP_EVERY)
  return {
    ...listening.status,
    async close() {
      clearInterval(sweep)
      const closed = listening.servers.map((server) => new Promise((done) => server.close(done)))
      await new Promise<void>((done) => broker.close(done))
      for (const socket of listening.sockets) socket.destroy()
      await Promise.all(closed)
    },
  }
}

const BAD_CREDENTIALS = 4

function authentication(ctx: Ctx, devices: Map<Client, Device>): AedesOptions {
  return {
    authenticate(client, _username, password, done) {
      intakeOf(ctx)
        .devices.identify(String(password ?? ''))
        .then(
          (device) => {
            devices.set(client, device)
            // Sessions of different tokens never meet, whatever client id a device chooses.
            Object.assign(client, { id: `${device.id}/${client.id}` })
            done(null, true)
          },
          (error: Error) =>
            done(Object.assign(new Error(error.message), { returnCode: BAD_CREDENTIALS }), false),
        )
    },
  }
}

function authorization(ctx: Ctx, devices: ReadonlyMap<Client, Device>): AedesOptions {
  return {
    authorizePublish(client, packet, done) {
      const device = client ? devices.get(client) : undefined
      if (!device) return done(new Error('not signed in'))
      const topic = readTopic(packet.topic)
      const { stream, things } = device
      const message = {
        ...{ stream, device, channel: 'mqtt' as const, topic: packet.topic, defaults: topic ?? {} },
        text: packet.payload.toString('utf8'),
      }
      const allowed =
        topic?.stream === stream && (things === null || topic.thing === undefined || things.has(topic.thing))
      packet.retain = false
      const work = allowed
        ? takeMessage(ctx, message)
        : keepRefused(ctx, message, 'topic-not-allowed', {}).then(() => {
            throw new Error('this token may not publish there')
          })
      work.then(() => done(null), done)
    },
    authorizeSubscribe(client, subscription, done) {
      const device = devices.get(client)
      done(null, device && maySubscribe(subscription.topic, device) ? subscription : null)
    },
  }
}

async function dropFallen(ctx: Ctx, devices: ReadonlyMap<Client, Device>): Promise<void> {
  const tokens = [...new Set([...devices.values()].map(({ id }) => id))]
  if (tokens.length === 0) return
  try {
    const fallen = await fallenTokens(ctx.db, tokens, ctx.clock.now())
    for (const [client, { id }] of devices) if (fallen.has(id)) client.close()
  } catch (error) {
    ctx.log.warn({ err: error }, 'tokens of MQTT connections could not be looked at')
  }
}

type Listening = {
  servers: Server[]
  sockets: Set<Socket>
  status: { port: number | null; tlsPort: number | null; problem: string | null }
}

/** Listens on what the settings ask for. A port that cannot be had is said and logged; the rest runs. */
async function listenAll(
  ctx: Ctx,
  { host, port, tls }: MqttSettings,
  attach: (socket: Socket) => void,
): Promise<Listening> {
  const listening: Listening = {
    servers: [],
    sockets: new Set(),
    status: { port: null, tlsPort: null, problem: null },
  }
  const accept = (socket: Socket): void => {
    socket.setNoDelay(true)
    listening.sockets.add(socket)
    socket.on('close', () => listening.sockets.delete(socket))
    socket.on('error', () => undefined)
    attach(socket)
  }
  const open = async (server: Server, wanted: number): Promise<number | null> => {
    server.maxConnections = MAX_CONNECTIONS
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(wanted, host, resolve)
      })
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      listening.status.problem = `MQTT port ${wanted} ${taken ? 'is already in use' : 'cannot be used'}; choose another by YUZHI_MQTT_PORT, or “off”.`
      ctx.log.error({ err: error }, listening.status.problem)
      return null
    }
    listening.servers.push(server)
    const address = server.address()
    return address && typeof address === 'object' ? address.port : wanted
  }
  if (port !== null) listening.status.port = await open(createServer(accept), port)
  if (tls) listening.status.tlsPort = await open(createTlsServer(tls, accept), tls.port)
  return listening
}
