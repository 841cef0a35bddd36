import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Port = z.union([z.literal('off'), z.coerce.number().int().min(0).max(65_535)])

const Environment = z.object({
  YUZHI_MQTT_HOST: z.string().default('127.0.0.1'),
  YUZHI_MQTT_PORT: Port.default(1883),
  YUZHI_MQTT_TLS_PORT: Port.default('off'),
  YUZHI_MQTT_TLS_CERT: z.string().optional(),
  YUZHI_MQTT_TLS_KEY: z.string().optional(),
})

export type MqttSettings = {
  host: string
  /** Null where nothing listens; 0 takes any free port. */
  port: number | null
  tls: { port: number; cert: string; key: string } | null
}

/** Reads where the broker listens from the environment; throws one sentence naming what is wrong. */
export function readMqttSettings(env: NodeJS.ProcessEnv): MqttSettings {
  const parsed = Environment.safeParse(env)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Error(`The setting ${issue?.path.join('.')} is not usable: ${issue?.message}`)
  }
  const e = parsed.data
  return {
    host: e.YUZHI_MQTT_HOST,
    port: e.YUZHI_MQTT_PORT === 'off' ? null : e.YUZHI_MQTT_PORT,
    tls: e.YUZHI_MQTT_TLS_PORT === 'off' ? null : readTls(e.YUZHI_MQTT_TLS_PORT, e),
  }
}

function readTls(port: number, e: z.infer<typeof Environment>): MqttSettings['tls'] {
  if (!e.YUZHI_MQTT_TLS_CERT || !e.YUZHI_MQTT_TLS_KEY)
    throw new Error('YUZHI_MQTT_TLS_PORT needs YUZHI_MQTT_TLS_CERT and YUZHI_MQTT_TLS_KEY (PEM files).')
  return {
    port,
    cert: readFileSync(e.YUZHI_MQTT_TLS_CERT, 'utf8'),
    key: readFileSync(e.YUZHI_MQTT_TLS_KEY, 'utf8'),
  }
}
