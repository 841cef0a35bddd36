import { DEMO_STREAM } from '../demo-stream.ts'
import type { NewToken, Receipt, StreamInput } from '../schema.ts'
import type { App } from '#src/app.ts'
import type { Caller } from '#test/app.ts'

/** A stream of one property whose payloads are plain: `{thing, time, value}`. */
export const METER: StreamInput = {
  ...DEMO_STREAM,
  code: 'meter',
  title: { zh: '水位', en: 'Water level' },
  properties: [{ name: 'level', title: { zh: '水位', en: 'Level' }, unit: '米', min: 0, max: 20 }],
  shape: { kind: 'plain' },
  interval: 60,
  rate: 100_000,
}

/** Makes a token of a stream and returns its id and secret. */
export async function makeTestToken(
  caller: Caller,
  stream: string,
  things: string[] | null = null,
): Promise<{ id: string; secret: string }> {
  const reply = await caller.post(`/api/streams/${stream}/tokens`, { name: 'test', things })
  if (reply.status !== 201) throw new Error(reply.text)
  const { id, secret } = reply.body as NewToken
  return { id, secret }
}

export type Posted = {
  status: number
  receipt: Receipt
  code: string | undefined
  headers: Record<string, unknown>
}

/** Posts as a device does. */
export async function postAs(
  app: App,
  secret: string,
  payload: unknown,
  { stream = 'meter', type = 'application/json', key = '' } = {},
): Promise<Posted> {
  const reply = await app.http.inject({
    method: 'POST',
    url: `/api/streams/${stream}/observations`,
    headers: {
      'content-type': type,
      ...(secret && { authorization: `Bearer ${secret}` }),
      ...(key && { 'idempotency-key': key }),
    },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
  const body = JSON.parse(reply.body) as Receipt & { code?: string }
  return { status: reply.statusCode, receipt: body, code: body.code, headers: reply.headers }
}
