import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeProblem } from '../../lib/problem.ts'
import { useTableState } from '../../lib/url-state.ts'
import { renderPage } from '../../test/render.tsx'
import type { Column, Filter, Page } from './column.ts'
import { DataTable } from './data-table.tsx'

type Row = { id: string; name: string; rows: number }
const rows: Row[] = [
  { id: 'a', name: '人口', rows: 120 },
  { id: 'b', name: '=财政', rows: 44 },
]
const columns: Column<Row>[] = [
  { key: 'name', title: '名称', render: ({ name }) => name },
  { key: 'rows', title: '行数', render: ({ rows: count }) => count, sortable: true, align: 'right' },
  { key: 'id', title: '代码', render: ({ id }) => id, optional: true },
]
const filters: Filter[] = [
  { name: 'kind', label: '类型', options: [{ value: 'x', label: '甲类' }] },
  {
    name: 'open',
    label: '状态',
    options: [{ value: 'true', label: '未办结' }],
    fallback: 'true',
    all: 'all',
  },
]
const page: Page<Row> = { items: rows, total: 45, page: 1, size: 20 }
type Query = { data: Page<Row> | undefined; error: unknown; isFetching: boolean; refetch(): unknown }
const found: Query = { data: page, error: null, isFetching: false, refetch: vi.fn() }

function Example({ query }: { query: Query }) {
  const [state, change] = useTableState()
  return (
    <DataTable
      id="example"
      label="示例"
      columns={columns}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/desk/example/${id}`}
      query={query}
      state={state}
      onChange={change}
      filters={filters}
    />
  )
}

const problem = (status: number, code: string) =>
  makeProblem({ status, code, title: code, details: {}, traceId: 'trace-7' })

beforeEach(() => localStorage.clear())
afterEach(cleanup)

describe('rows', () => {
  it('are links in their first column, so that the keyboard reaches them', async () => {
    await renderPage(<Example query={found} />)
    expect(screen.getByRole('link', { name: '人口' }).getAttribute('href')).toBe('/desk/example/a')
  })

  it('open by a click anywhere on them', async () => {
    const view = await renderPage(<Example query={found} />)
    fireEvent.click(screen.getByText('44'))
    await waitFor(() => expect(view.address()).toBe('/desk/example/b'))
  })
})

describe('the address keeps', () => {
  it('order, going down and then none', async () => {
    const view = await renderPage(<Example query={found} />, { path: '/list?page=2&sort=rows' })
    const header = screen.getByRole('columnheader', { name: /行数/ })
    expect(header.getAttribute('aria-sort')).toBe('ascending')
    fireEvent.click(header)
    await waitFor(() => expect(view.address()).toBe('/list?sort=-rows'))
  })

  it('filters, and goes back to the first page', async () => {
    const view = await renderPage(<Example query={found} />, { path: '/list?page=2' })
    fireEvent.change(screen.getByLabelText('类型'), { target: { value: 'x' } })
    await waitFor(() => expect(view.address()).toBe('/list?kind=x'))
  })

  it('the lifting of a filter that is on by itself', async () => {
    const view = await renderPage(<Example query={found} />, { path: '/list' })
    const open = screen.getByLabelText<HTMLSelectElement>('状态')
    expect(open.value).toBe('true')
    fireEvent.change(open, { target: { value: 'all' } })
    await waitFor(() => expect(view.address()).toBe('/list?open=all'))
    fireEvent.change(open, { target: { value: 'true' } })
    await waitFor(() => expect(view.address()).toBe('/list'))
  })

  it('the page', async () => {
    const view = await renderPage(<Example query={found} />, { path: '/list?q=a' })
    fireEvent.click(screen.getByTitle('3'))
    await waitFor(() => expect(view.address()).toBe('/list?q=a&page=3'))
  })
})

describe('columns', () => {
  it('that are optional come when chosen, and are remembered', async () => {
    const first = await renderPage(<Example query={found} />)
    expect(screen.queryByRole('columnheader', { name: '代码' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '显示列' }))
    fireEvent.click(await screen.findByLabelText('代码'))
    await screen.findByRole('columnheader', { name: '代码' })
    first.unmount()
    await renderPage(<Example query={found} />)
    expect(screen.getByRole('columnheader', { name: '代码' })).toBeTruthy()
  })
})

describe('in place of rows', () => {
  const nothing: Query = { ...found, data: { items: [], total: 0, page: 1, size: 20 } }

  it('says that there is nothing', async () => {
    await renderPage(<Example query={nothing} />)
    expect(screen.getByText('暂无数据')).toBeTruthy()
  })

  it('says that nothing matches, and lifts search and filters', async () => {
    const view = await renderPage(<Example query={nothing} />, { path: '/list?q=zz&kind=x' })
    expect(screen.getByText('没有符合条件的记录')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '清除筛选' }))
    await waitFor(() => expect(view.address()).toBe('/list'))
  })

  it('shows a failure with its trace id and tries again', async () => {
    const refetch = vi.fn()
    await renderPage(
      <Example query={{ ...found, data: undefined, error: problem(500, 'platform.internal'), refetch }} />,
    )
    const alert = await screen.findByRole('alert')
    expect(await within(alert).findByText(/系统内部出错/)).toBeTruthy()
    expect(within(alert).getByText(/trace-7/)).toBeTruthy()
    fireEvent.click(within(alert).getByRole('button', { name: '重试' }))
    expect(refetch).toHaveBeenCalledOnce()
  })

  it('tells someone without the right how to get it', async () => {
    await renderPage(
      <Example query={{ ...found, data: undefined, error: problem(403, 'platform.forbidden') }} />,
    )
    expect(screen.getByText('没有查看权限')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull()
  })

  it('sends a stranger to sign in and back', async () => {
    await renderPage(
      <Example query={{ ...found, data: undefined, error: problem(401, 'platform.signInRequired') }} />,
    )
    expect(screen.getByRole('link', { name: '登录' }).getAttribute('href')).toMatch(/^\/sign-in\?next=/)
  })

  it('keeps the last rows while a refresh fails', async () => {
    await renderPage(<Example query={{ ...found, error: problem(500, 'platform.internal') }} />)
    expect(screen.getByRole('link', { name: '人口' })).toBeTruthy()
  })
})

it('exports what the screen shows, safe for spreadsheets', async () => {
  let exported: Blob | undefined
  URL.createObjectURL = (blob) => {
    exported = blob as Blob
    return 'blob:x'
  }
  URL.revokeObjectURL = () => undefined
  await renderPage(<Example query={found} />)
  fireEvent.click(screen.getByRole('button', { name: '导出本页' }))
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await exported?.arrayBuffer())
  expect(text).toBe("\uFEFF名称,行数\r\n人口,120\r\n'=财政,44\r\n")
})
