import { generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { createLog } from './log.ts'

function written(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = ''
  write(createLog('debug', { write: (line) => (text += line) }))
  return text
}

const PLANTED = 'pl4nted-S3cret'

it('never writes a planted secret, however it is handed over', () => {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const cause = new Error(`could not connect to postgres://yuzhi:${PLANTED}@db:5432/x`)
  const failure = Object.assign(new Error('failed', { cause }), {
    config: { auth: { password: PLANTED }, headers: { Authorization: `Bearer ${PLANTED}` } },
  })
  const ways: ((log: ReturnType<typeof createLog>) => void)[] = [
    (log) => log.info({ password: PLANTED }),
    (log) => log.info({ a: { b: [{ c: { kafkaPassword: PLANTED } }] } }),
    (log) => log.warn({ req: { headers: { cookie: PLANTED, 'x-api-key': PLANTED } } }, 'request'),
    (log) => log.error({ err: failure }, 'it failed'),
    (log) => log.error(failure),
    (log) => log.error(`mqtts://device:${PLANTED}@broker refused`),
    (log) => log.info({ text: `password=${PLANTED}&x=1`, json: `{"token": "${PLANTED}"}` }),
    (log) => log.info('Authorization: Bearer %s', PLANTED),
    (log) => log.info({ env: { YUZHI_KEK_2: PLANTED } }),
    (log) => log.info({ note: `YUZHI_KEK=${PLANTED}` }),
    (log) => log.child({ secret: PLANTED }).info('from a child'),
    (log) => log.debug({ key: Buffer.from(PLANTED), pem }),
  ]
  for (const [i, way] of ways.entries()) {
    const text = written(way)
    expect(text, `way ${i}`).not.toBe('')
    expect(text, `way ${i}`).not.toContain(PLANTED)
    expect(text, `way ${i}`).not.toContain(Buffer.from(PLANTED).toString('base64'))
    expect(text, `way ${i}`).not.toContain(pem.split('\n')[1])
  }
})

it('keeps what is no secret, times, numbers and the stack of an error', () => {
  const text = written((log) =>
    log.error({ err: new Error('boom'), at: new Date(0), rows: 3 }, '完成 https://a.example/b'),
  )
  const line = JSON.parse(text) as {
    err: { message: string; stack: string }
    rows: number
    at: string
    msg: string
  }
  expect(line).toMatchObject({ rows: 3, at: '1970-01-01T00:00:00.000Z', msg: '完成 https://a.example/b' })
  expect(line.err.message).toBe('boom')
  expect(line.err.stack).toContain('log.test.ts')
})
