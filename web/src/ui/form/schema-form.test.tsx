import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderPage } from '../../test/render.tsx'
import type { FormSchema } from './form-schema.ts'
import { SchemaForm } from './schema-form.tsx'

const schema: FormSchema = {
  properties: {
    cause: { type: 'string', maxLength: 2000, title: '原因', 'x-title-en': 'Cause', description: '写明依据' },
    level: { type: 'string', title: '级别', oneOf: [{ const: 'red', title: '红色' }] },
    amount: { type: 'number', title: '数量', minimum: 1 },
    verified: { type: 'boolean', title: '已核实' },
    day: { type: 'string', format: 'date', title: '日期' },
  },
  required: ['cause', 'verified'],
}

afterEach(cleanup)

async function show(
  onSubmit = vi.fn(),
  extra: { serverFaults?: Record<string, string>; language?: 'en' } = {},
) {
  await renderPage(
    <SchemaForm
      schema={schema}
      onSubmit={onSubmit}
      {...(extra.serverFaults && { serverFaults: extra.serverFaults })}
    >
      <button type="submit">go</button>
    </SchemaForm>,
    extra.language ? { language: extra.language } : {},
  )
  return { onSubmit, send: () => fireEvent.click(screen.getByText('go')) }
}

describe('a form drawn from its schema', () => {
  it('hands over values of the schema’s types, and leaves out what was not answered', async () => {
    const { onSubmit, send } = await show()
    fireEvent.change(screen.getByLabelText(/原因/), { target: { value: '设备故障' } })
    fireEvent.change(screen.getByLabelText('级别'), { target: { value: 'red' } })
    fireEvent.change(screen.getByLabelText('数量'), { target: { value: '2.5' } })
    fireEvent.change(screen.getByLabelText(/已核实/), { target: { value: 'false' } })
    send()
    expect(onSubmit).toHaveBeenCalledWith({ cause: '设备故障', level: 'red', amount: 2.5, verified: false })
  })

  it('does not send what is not acceptable: says so at the field and goes there', async () => {
    const { onSubmit, send } = await show()
    fireEvent.change(screen.getByLabelText('数量'), { target: { value: '0' } })
    send()
    expect(onSubmit).not.toHaveBeenCalled()
    const cause = screen.getByLabelText(/原因/)
    expect(cause.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('请填写“原因”')).toBeTruthy()
    expect(screen.getByText('不能小于 1')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(cause))
  })

  it('ties hint and error to the control', async () => {
    const { send } = await show()
    send()
    const ids = screen.getByLabelText(/原因/).getAttribute('aria-describedby')?.split(' ') ?? []
    const texts = ids.map((id) => document.getElementById(id)?.textContent)
    expect(texts).toEqual(['写明依据', '请填写“原因”'])
  })

  it('takes a fault back as soon as the field is mended', async () => {
    const { send } = await show()
    send()
    fireEvent.change(screen.getByLabelText(/原因/), { target: { value: 'x' } })
    expect(screen.queryByText('请填写“原因”')).toBeNull()
  })

  it('shows what the server found', async () => {
    await show(vi.fn(), { serverFaults: { amount: '服务器未接受' } })
    expect(screen.getByText('服务器未接受')).toBeTruthy()
  })

  it('speaks English where the schema does', async () => {
    await show(vi.fn(), { language: 'en' })
    expect(screen.getByLabelText(/Cause/)).toBeTruthy()
  })
})
