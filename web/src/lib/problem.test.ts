import { beforeAll, describe, expect, it } from 'vitest'
import i18next from 'i18next'
import { startI18n } from './i18n.ts'
import { isForbidden, makeProblem, needsSignIn, problemOf } from './problem.ts'
import { problemMessage } from './problem-message.ts'
import { shouldRetry } from './query-client.ts'

const problem = (code: string, status: number, details: Record<string, unknown> = {}) =>
  makeProblem({ code, status, title: 'Server title', details, traceId: 't-1' })

beforeAll(() => startI18n())

describe('the sentence of a failure', () => {
  it('comes from the feature’s own messages, fetched when first needed', async () => {
    expect(await problemMessage(problem('cases.heldByAnother', 409))).toBe('此办件已由他人领取。')
  })

  it('comes from lib for modules without a screen', async () => {
    expect(await problemMessage(problem('platform.tooLarge', 413))).toBe('上传的文件超过允许的大小。')
  })

  it('follows the language', async () => {
    await i18next.changeLanguage('en')
    expect(await problemMessage(problem('cases.heldByAnother', 409))).toBe(
      'Somebody else has claimed this case.',
    )
    await i18next.changeLanguage('zh')
  })

  it('is the server’s title where the code is not known', async () => {
    expect(await problemMessage(problem('unknown.code', 400))).toBe('Server title')
  })

  it('does not show the inside of a programming error', async () => {
    expect(await problemMessage(new TypeError('x is undefined'))).toBe('页面出现意外错误，请刷新后重试。')
  })
})

describe('reading a failed response', () => {
  it('takes code, details and trace id from problem details', async () => {
    const body = { code: 'cases.notFound', title: 'T', status: 404, details: { id: '1' }, traceId: 'abc' }
    const { problem: read } = await problemOf(new Response(JSON.stringify(body), { status: 404 }))
    expect(read).toEqual(body)
  })

  it('gives a code also to an answer that is no problem document', async () => {
    const { problem: read } = await problemOf(new Response('<html>Bad gateway</html>', { status: 502 }))
    expect(read).toMatchObject({ code: 'platform.internal', status: 502, traceId: null })
  })
})

it('tells signing in from being refused', () => {
  expect(needsSignIn(problem('platform.signInRequired', 401))).toBe(true)
  expect(isForbidden(problem('platform.forbidden', 403))).toBe(true)
  expect(isForbidden(problem('platform.signInRequired', 401))).toBe(false)
})

it('repeats only what never arrived, and not for ever', () => {
  expect(shouldRetry(0, problem('web.offline', 0))).toBe(true)
  expect(shouldRetry(2, problem('web.offline', 0))).toBe(false)
  expect(shouldRetry(0, problem('platform.internal', 500))).toBe(false)
  expect(shouldRetry(0, new Error('bug'))).toBe(false)
})
