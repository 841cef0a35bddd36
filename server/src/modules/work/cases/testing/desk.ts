import { expect } from 'vitest'
import type { CaseDetail, CaseStanding } from '../schema.ts'
import type { Caller, Reply } from '#test/app.ts'

/** Opens a permit case, by default one that the health commission handles. */
export async function open(
  by: Caller,
  data: object = { amount: 10, topic: 'health' },
): Promise<CaseStanding> {
  const title = { zh: '申请甲', en: 'Application A' }
  const reply = await by.post('/api/cases', { type: 'permit', title, data })
  expect(reply.status, reply.text).toBe(201)
  return reply.body
}

export async function read(by: Caller, id: string): Promise<CaseDetail> {
  const reply = await by.get(`/api/cases/${id}`)
  expect(reply.status, reply.text).toBe(200)
  return reply.body
}

/** Acts on the version as it is now: `transitions`, `claim`, `release`, `hand-over`, `extensions`. */
export async function act(by: Caller, id: string, what: string, body: object = {}): Promise<Reply> {
  const { version } = await read(by, id)
  return by.post(`/api/cases/${id}/${what}`, { version, ...body })
}

export function advance(by: Caller, id: string, transition: string, more: object = {}): Promise<Reply> {
  return act(by, id, 'transitions', { transition, ...more })
}
