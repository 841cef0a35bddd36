import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { components } from '@yuzhi/contract'
import { answer, api } from '../../../lib/api.ts'
import type { TableState } from '../../../lib/url-state.ts'

export type QualityReport = components['schemas']['QualityReport']
export type RuleCount = QualityReport['rules'][number]
export type Fault = components['schemas']['Fault']
export type Run = components['schemas']['RunDetail']

export function reportQuery(run: string) {
  return queryOptions({
    queryKey: ['quality', 'report', run],
    queryFn: () => answer(api.GET('/api/quality/reports/{run}', { params: { path: { run } } })),
    staleTime: Infinity,
  })
}

/** The run that was checked: its source is where a mapping can be mended. */
export function runQuery(id: string) {
  return queryOptions({
    queryKey: ['ingest', 'run', id],
    queryFn: () => answer(api.GET('/api/ingest/runs/{id}', { params: { path: { id } } })),
  })
}

/** The dataset that was checked: its columns have names in both languages. */
export function datasetQuery(code: string) {
  return queryOptions({
    queryKey: ['catalog', 'dataset', code],
    queryFn: () => answer(api.GET('/api/catalog/datasets/{code}', { params: { path: { code } } })),
  })
}

/** The filters of the fault browser, as the list and the export understand them. */
function filtersOf({ filters, sort, q }: TableState) {
  const { rule, column, severity } = filters
  return {
    ...(sort && { sort }),
    ...(q && { q }),
    ...(rule && { rule }),
    ...(column && { column }),
    ...((severity === 'reject' || severity === 'warn') && { severity: severity as 'reject' | 'warn' }),
  }
}

export function faultsQuery(run: string, state: TableState) {
  const query = { ...filtersOf(state), page: state.page, size: state.size }
  return queryOptions({
    queryKey: ['quality', 'faults', run, query],
    queryFn: () => answer(api.GET('/api/quality/reports/{run}/faults', { params: { path: { run }, query } })),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
}

/** All faults the filters let through, as a CSV file from the server. */
export function faultsCsvPath(run: string, state: TableState): string {
  return `/api/quality/reports/${run}/faults.csv?${new URLSearchParams(filtersOf(state))}`
}

export function quarantineCsvPath(run: string): string {
  return `/api/quality/reports/${run}/quarantine.csv`
}
