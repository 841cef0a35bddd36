import { expect, it } from 'vitest'
import { modules } from '../app.ts'
import { useApp } from '#test/app.ts'

const app = useApp()

it('shows every operation on a page without scripts', async () => {
  const { status, text, headers } = await app.anonymous.get('/api/docs')
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  const missing = modules
    .flatMap((module) => module.routes ?? [])
    .filter(({ operation }) => !text.includes(`id="${operation}"`))
  expect(missing.map(({ operation }) => operation)).toEqual([])
  expect(text).not.toMatch(/<script|javascript:/)
})

it('serves the document with the permission of each operation', async () => {
  const { body } = await app.anonymous.get('/api/openapi.json')
  const { openapi, paths } = body as {
    openapi: string
    paths: Record<string, { get?: { description: string } }>
  }
  expect(openapi).toBe('3.1.0')
  expect(paths['/api/audit/entries']?.get?.description).toContain('audit.read')
})

it('answers health and metrics, and an unknown address with a problem', async () => {
  expect((await app.anonymous.get('/health')).body).toEqual({ status: 'ok' })
  await app.anonymous.get('/api/identity/me')
  expect((await app.anonymous.get('/metrics')).text).toContain(
    'yuzhi_http_request_seconds_count{operation="getMe",status="200"}',
  )
  expect((await app.anonymous.get('/api/nowhere')).body).toMatchObject({
    status: 404,
    code: 'platform.notFound',
  })
})
