import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

type Reply = { status: number; body: unknown }

/** The server of these tests; the client keeps the `fetch` it finds when it is loaded. */
const server = vi.hoisted(() => {
  const state = { put: { status: 204, body: null } as Reply, sent: [] as unknown[] }
  globalThis.fetch = async (input) => {
    const request = input as Request
    const path = new URL(request.url).pathname
    if (request.method === 'PUT') {
      state.sent.push(await request.json())
      const { status, body } = state.put
      return status === 204 ? new Response(null, { status }) : Response.json(body, { status })
    }
    if (path === '/api/identity/organisations')
      return Response.json([{ code: 'czt', name: { zh: '省财政厅', en: 'Finance' } }])
    return Response.json({ items: [{ code: 'taken' }], total: 1, page: 1, size: 500 })
  }
  return state
})

const { renderPage } = await import('../../../test/render.tsx')
const { RegisterPage } = await import('./pages/register-page.tsx')

/** Machines that build many things at once are slow. */
const PATIENCE = { timeout: 10_000 }

afterEach(cleanup)
beforeEach(() => {
  server.put = { status: 204, body: null }
  server.sent = []
})

async function fill(code: string) {
  const view = await renderPage(<RegisterPage />, {
    path: '/desk/catalog/new-dataset',
    namespaces: ['catalog', 'quality'],
  })
  const set = (label: RegExp, value: string): void => {
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  }
  await screen.findByText('省财政厅', {}, PATIENCE)
  const answers: [RegExp, string][] = [
    [/^代码/, code],
    [/^责任部门/, 'czt'],
    [/^名称（中文）/, '预算'],
    [/^名称（英文）/, 'Budget'],
    [/^摘要（中文）/, '甲'],
    [/^摘要（英文）/, 'A'],
    [/^层级/, 'province'],
    [/^主题/, '财政'],
    [/^更新周期/, 'monthly'],
    [/^分类分级/, 'general'],
    [/^共享属性/, 'unconditional'],
    [/^许可/, '内部'],
    [/^数据出处/, '预算系统'],
    [/^数据合约/, 'a: 1\nb: : 2\n'],
  ]
  for (const [label, value] of answers) set(label, value)
  return { ...view, send: () => fireEvent.click(screen.getByText(/^登\s*记$/)) }
}

describe('registering a dataset', { timeout: 30_000 }, () => {
  it('sends the entry with its contract and leads to the dataset', async () => {
    const { send, address } = await fill('budget')
    send()
    await waitFor(() => expect(address()).toBe('/desk/catalog/budget'), PATIENCE)
    expect(server.sent).toEqual([
      expect.objectContaining({
        code: 'budget',
        department: 'czt',
        title: { zh: '预算', en: 'Budget' },
        sharingReason: null,
        personal: false,
        contract: 'a: 1\nb: : 2\n',
        contractFiles: {},
      }),
    ])
  })

  it('does not overwrite a dataset of the same code', async () => {
    const { send } = await fill('taken')
    send()
    const code = screen.getByLabelText(/^代码/)
    await waitFor(() => expect(code.getAttribute('aria-invalid')).toBe('true'), PATIENCE)
    expect(server.sent).toEqual([])
  })

  it('shows a broken contract at its line', async () => {
    const details = { reason: 'YAMLParseError: Nested mappings at line 2, column 4:' }
    const body = { status: 422, code: 'quality.contractUnreadable', title: '', details, traceId: null }
    server.put = { status: 422, body }
    const { send } = await fill('budget')
    send()
    const line = await screen.findByLabelText('合约第 2 行', {}, PATIENCE)
    expect(line.textContent).toContain('b: : 2')
    expect(screen.getByText('YAMLParseError: Nested mappings at line 2, column 4')).toBeTruthy()
    expect(screen.getByLabelText(/^数据合约/).getAttribute('aria-invalid')).toBe('true')
  })
})
