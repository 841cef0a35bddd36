import { describe, expect, it } from 'vitest'
import type { Connection } from './api.ts'
import { draftOf } from './draft-of.ts'
import { bodyOf, emptyDraft, isFilled, settingsOf, type Draft } from './draft.ts'

const connection = (settings: Connection['settings']): Connection => ({
  ...{
    source: 'shop',
    title: { zh: '店', en: 'Shop' },
    department: 'scjg',
    dataset: 'shop',
    kind: settings.kind,
  },
  ...{ settings, cron: '0 2 * * *', zone: 'Asia/Shanghai', perMinute: 30, attempts: 4, deletionLimit: 0.25 },
  ...{ hasSecret: true, paused: false, state: 'ready', nextAt: null, cursorAt: null, columns: [] },
  ...{ lastFetch: null, failures: 0, changedBy: 'x', changedAt: '2026-11-23T00:00:00Z' },
})

const database: Connection['settings'] = {
  ...{ kind: 'postgresql', host: 'db', port: 5433, database: 'd', user: 'u', tls: 'verify' },
  ...{ table: { schema: 'public', name: 'items' }, key: ['id'], statementSeconds: 60, batchRecords: 10 },
  change: { column: 'changed', overlap: 60 },
  deletions: { how: 'flag', column: 'state', values: ['D', 'X'] },
}
const http: Connection['settings'] = {
  ...{
    kind: 'http',
    url: 'https://a/b',
    recordsPath: 'data',
    totalPath: 'n',
    key: ['id'],
    timeoutSeconds: 9,
  },
  authentication: { type: 'oauth2', tokenUrl: 'https://a/t', clientId: 'c', scope: 's' },
  paging: { how: 'offset', parameter: 'o', sizeParameter: 'l', size: 50, overlap: 5 },
  ...{ change: null, deletions: { how: 'endpoint', url: 'https://a/d', recordsPath: 'keys' } },
}
const folder: Connection['settings'] = {
  ...{ kind: 'folder', folder: 'in', pattern: '*.csv', after: 'move', settleSeconds: 7 },
}

describe('a connection', () => {
  it.each([
    ['database', database],
    ['API', http],
    ['folder', folder],
  ])('of a %s goes through the steps unchanged, and without its secret', (_kind, settings) => {
    const { source, entry, body } = bodyOf(draftOf(connection(settings)))
    expect({ source, entry, settings: body.settings }).toEqual({ source: 'shop', entry: undefined, settings })
    expect(body).toMatchObject({ cron: '0 2 * * *', perMinute: 30, attempts: 4, deletionLimit: 0.25 })
    expect('secret' in body).toBe(false)
  })
})

const draft = (part: Partial<Draft>): Draft => ({ ...emptyDraft, ...part })

describe('a draft', () => {
  it('says what is still missing before a step may be left', () => {
    expect(isFilled(draft({}), 'place')).toBe(false)
    expect(isFilled(draft({ host: 'h', database: 'd', user: 'u' }), 'place')).toBe(true)
    expect(isFilled(draft({ kind: 'http', url: 'ftp://x' }), 'place')).toBe(false)
    expect(isFilled(draft({}), 'content')).toBe(false)
    expect(isFilled(draft({ query: 'select 1' }), 'content')).toBe(true)
    expect(isFilled(draft({ code: 'Bad Code', titleZh: 'x', department: 'd', dataset: 's' }), 'target')).toBe(
      false,
    )
    expect(isFilled(draft({ source: 'known' }), 'target')).toBe(true)
  })

  it('registers a new source that updates by key where there is one', () => {
    const part = { code: 'new', titleZh: '新', department: 'scjg', dataset: 'shop' }
    expect(bodyOf(draft({ ...part, key: ['id'] })).entry).toMatchObject({
      mode: 'upsert',
      title: { zh: '新', en: '新' },
    })
    expect(bodyOf(draft(part)).entry).toMatchObject({ mode: 'replace' })
  })

  it('leaves out what does not belong to its kind', () => {
    expect(settingsOf(draft({ kind: 'folder', folder: ' in ', host: 'h', url: 'https://x' }))).toEqual({
      ...{ kind: 'folder', folder: 'in', pattern: '*', after: 'remember', settleSeconds: 2 },
    })
  })
})
