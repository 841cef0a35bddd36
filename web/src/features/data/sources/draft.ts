import type { ConnectionBody, Settings, SourceEntry } from './api.ts'

export type Kind = Settings['kind']
/** Kinds a person connects here; foreign catalogues are added with their dataset of entries. */
export const kinds: readonly Kind[] = ['postgresql', 'mysql', 'http', 'folder', 'download']
export const allKinds: readonly Kind[] = [...kinds, 'ckan', 'dcat']
/** Kinds that read an address as a whole: no key, no column of changes. */
const WHOLE = ['folder', 'download', 'ckan', 'dcat']
export const isWhole = (kind: Kind): boolean => WHOLE.includes(kind)
export const DEFAULT_PORTS: Partial<Record<Kind, string>> = { postgresql: '5432', mysql: '3306' }

/** A connection while it is filled in: texts as typed; what does not belong to the kind is left out when it is sent. */
export type Draft = {
  kind: Kind
  secret: string
  host: string
  port: string
  database: string
  user: string
  tls: 'verify' | 'off'
  authority: string
  /** `schema.name` as the list of tables names it, or empty where a query is written. */
  table: string
  query: string
  url: string
  recordsPath: string
  totalPath: string
  authentication: 'none' | 'basic' | 'header' | 'query' | 'oauth2'
  authName: string
  tokenUrl: string
  scope: string
  paging: 'none' | 'page' | 'offset' | 'cursor' | 'link'
  pagingParameter: string
  sizeParameter: string
  size: string
  nextPath: string
  /** What the steps do not ask for and a connection may have set. */
  kept: Kept
  folder: string
  pattern: string
  after: 'remember' | 'move'
  key: string[]
  changeColumn: string
  changeParameter: string
  overlap: string
  deletions: 'none' | 'compare' | 'flag' | 'endpoint'
  flagColumn: string
  flagValues: string
  deletionsUrl: string
  deletionsPath: string
  cron: string
  zone: string
  perMinute: string
  attempts: string
  deletionPercent: string
  /** The code of a source that is there, or empty where one is registered with the connection. */
  source: string
  code: string
  titleZh: string
  titleEn: string
  department: string
  dataset: string
}

type Kept = {
  statementSeconds: number
  batchRecords: number
  timeoutSeconds: number
  settleSeconds: number
  first: number
  pageOverlap: number
  organisation: string
  pageSize: number
}

export const usual: Kept = {
  ...{ statementSeconds: 600, batchRecords: 200_000, timeoutSeconds: 60, settleSeconds: 2, first: 1 },
  ...{ pageOverlap: 10, organisation: '', pageSize: 100 },
}

export const emptyDraft: Draft = {
  kept: usual,
  ...{ kind: 'postgresql', secret: '', host: '', port: '5432', database: '', user: '', tls: 'verify' },
  ...{ authority: '', table: '', query: '', url: '', recordsPath: '', totalPath: '', authentication: 'none' },
  ...{ authName: '', tokenUrl: '', scope: '', paging: 'none', pagingParameter: '', sizeParameter: '' },
  ...{ size: '100', nextPath: '', folder: '', pattern: '*', after: 'remember', key: [], changeColumn: '' },
  ...{ changeParameter: '', overlap: '300', deletions: 'none', flagColumn: '', flagValues: '' },
  ...{ deletionsUrl: '', deletionsPath: '', cron: '0 2 * * *', zone: 'Asia/Shanghai', perMinute: '' },
  ...{ attempts: '5', deletionPercent: '50', source: '', code: '', titleZh: '', titleEn: '' },
  ...{ department: '', dataset: '' },
}

/** The settings a draft amounts to. */
export function settingsOf(draft: Draft): Settings {
  switch (draft.kind) {
    case 'postgresql':
    case 'mysql':
      return { kind: draft.kind, ...databaseOf(draft) }
    case 'http':
      return httpOf(draft)
    case 'ckan': {
      const { organisation, pageSize } = draft.kept
      return { kind: 'ckan', ...remoteOf(draft), pageSize, ...(organisation && { organisation }) }
    }
    case 'dcat':
    case 'download':
      return { kind: draft.kind, ...remoteOf(draft) }
    case 'folder': {
      const { folder, pattern, after, kept } = draft
      const { settleSeconds } = kept
      return { kind: 'folder', folder: folder.trim(), pattern: pattern.trim() || '*', after, settleSeconds }
    }
  }
}

function remoteOf(draft: Draft) {
  const { timeoutSeconds } = draft.kept
  return { url: draft.url.trim(), authentication: authenticationOf(draft), timeoutSeconds }
}

function databaseOf(draft: Draft) {
  const [name = '', schema] = draft.table.split('.', 2).toReversed()
  const { statementSeconds, batchRecords } = draft.kept
  const table = draft.table === '' ? undefined : { name, ...(schema && { schema }) }
  return {
    ...{ host: draft.host.trim(), port: Number(draft.port), database: draft.database.trim() },
    ...{ user: draft.user.trim(), tls: draft.tls, key: draft.key },
    ...(draft.authority.trim() && { authority: draft.authority }),
    ...(table ? { table } : draft.query.trim() && { query: draft.query }),
    ...{ change: changeOf(draft), deletions: deletionsOf(draft), statementSeconds, batchRecords },
  }
}

function httpOf(draft: Draft): Settings {
  return {
    ...{ kind: 'http' as const, url: draft.url.trim(), authentication: authenticationOf(draft) },
    ...{ recordsPath: draft.recordsPath.trim(), key: draft.key, paging: pagingOf(draft) },
    ...(draft.totalPath.trim() && { totalPath: draft.totalPath.trim() }),
    ...(draft.changeParameter.trim() && { changeParameter: draft.changeParameter.trim() }),
    ...{ change: changeOf(draft), deletions: deletionsOf(draft) },
    timeoutSeconds: draft.kept.timeoutSeconds,
  }
}

function changeOf({ changeColumn, overlap }: Draft) {
  return changeColumn === '' ? null : { column: changeColumn, overlap: Number(overlap) || 0 }
}

function deletionsOf(draft: Draft) {
  switch (draft.deletions) {
    case 'flag': {
      const values = draft.flagValues.split(/[,，]/).map((value) => value.trim())
      return { how: 'flag' as const, column: draft.flagColumn, values: values.filter(Boolean) }
    }
    case 'endpoint': {
      const { deletionsUrl, deletionsPath } = draft
      return { how: 'endpoint' as const, url: deletionsUrl.trim(), recordsPath: deletionsPath.trim() }
    }
    default:
      return { how: draft.deletions }
  }
}

function authenticationOf({ authentication, authName, tokenUrl, scope }: Draft) {
  const name = authName.trim()
  switch (authentication) {
    case 'none':
      return { type: 'none' as const }
    case 'basic':
      return { type: 'basic' as const, user: name }
    case 'header':
      return { type: 'header' as const, header: name }
    case 'query':
      return { type: 'query' as const, parameter: name }
    case 'oauth2': {
      const asked = scope.trim() && { scope: scope.trim() }
      return { type: 'oauth2' as const, tokenUrl: tokenUrl.trim(), clientId: name, ...asked }
    }
  }
}

function pagingOf({ paging, pagingParameter, sizeParameter, size, nextPath, kept }: Draft) {
  const parameter = pagingParameter.trim() || paging
  const sized = sizeParameter.trim()
  switch (paging) {
    case 'page': {
      const { first } = kept
      return {
        how: 'page' as const,
        parameter,
        ...(sized && { sizeParameter: sized }),
        size: Number(size),
        first,
      }
    }
    case 'offset': {
      const overlap = Math.min(kept.pageOverlap, Math.max(1, Math.floor(Number(size) / 2)))
      return {
        how: 'offset' as const,
        parameter,
        sizeParameter: sized || 'limit',
        size: Number(size),
        overlap,
      }
    }
    case 'cursor':
      return { how: 'cursor' as const, parameter, nextPath: nextPath.trim() }
    default:
      return { how: paging }
  }
}

/** What is sent to save a draft: the source it registers, if any, and the connection. */
export function bodyOf(draft: Draft): {
  source: string
  entry: SourceEntry | undefined
  body: ConnectionBody
} {
  const { secret, cron, zone, perMinute, attempts, deletionPercent } = draft
  const { source, code } = draft
  return {
    source: source || code.trim(),
    entry: source === '' ? entryOf(draft) : undefined,
    body: {
      settings: settingsOf(draft),
      ...(secret !== '' && { secret }),
      ...{ cron: cron.trim() || null, zone, attempts: Number(attempts) },
      ...{
        perMinute: perMinute === '' ? null : Number(perMinute),
        deletionLimit: Number(deletionPercent) / 100,
      },
    },
  }
}

function entryOf({ code, titleZh, titleEn, department, dataset, key, kind }: Draft): SourceEntry {
  const title = { zh: titleZh.trim(), en: titleEn.trim() || titleZh.trim() }
  const mode = key.length > 0 || kind === 'folder' ? 'upsert' : 'replace'
  return { code: code.trim(), title, department, dataset, mode, hints: {}, asOf: null }
}

/** Whether a step is filled in well enough to go on. */
export function isFilled(draft: Draft, step: Step): boolean {
  switch (step) {
    case 'place':
      if (draft.kind === 'folder') return draft.folder.trim() !== ''
      if (draft.kind === 'http' || isWhole(draft.kind)) return /^https?:\/\//.test(draft.url.trim())
      return [draft.host, draft.port, draft.database, draft.user].every((text) => text.trim() !== '')
    case 'content':
      if (draft.kind === 'http' || isWhole(draft.kind)) return true
      return draft.table !== '' || draft.query.trim() !== ''
    case 'target':
      if (draft.source !== '') return true
      return (
        /^[a-z][a-z0-9-]*$/.test(draft.code) &&
        [draft.titleZh, draft.department, draft.dataset].every(Boolean)
      )
    case 'plan':
      return true
  }
}

export const steps = ['place', 'content', 'target', 'plan'] as const
export type Step = (typeof steps)[number]
