import type { Config } from '#platform/config.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Service } from '#platform/module.ts'
import { endWatches } from '../watch-latest.ts'
import { startBroker, type Broker } from './broker.ts'
import { startLinks } from './follow-links.ts'
import { readMqttSettings } from './settings.ts'

const running = new WeakMap<Config, Broker>()

export type BrokerStatus = Pick<Broker, 'port' | 'tlsPort' | 'problem'>

/** Where the broker of this process listens. */
export function brokerStatus(ctx: Ctx): BrokerStatus {
  const { port = null, tlsPort = null, problem = null } = running.get(ctx.config) ?? {}
  return { port, tlsPort, problem }
}

/** The broker for devices, beside the HTTP door. */
export const brokerService: Service = {
  name: 'streams.broker',
  role: 'api',
  async start(ctx) {
    const broker = await startBroker(ctx, readMqttSettings(process.env))
    running.set(ctx.config, broker)
    return async () => {
      endWatches()
      running.delete(ctx.config)
      await broker.close()
    }
  },
}

/** Our subscriptions at the brokers of others. */
export const linkService: Service = { name: 'streams.links', role: 'worker', start: startLinks }
