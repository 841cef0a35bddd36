import type { Connection, Settings } from './api.ts'
import { emptyDraft, usual, type Draft } from './draft.ts'

/** A connection to fill the steps in with; its secret is not known here. */
export function draftOf(connection: Connection): Draft {
  const { settings, cron, zone, perMinute, attempts, deletionLimit, source } = connection
  const common = {
    ...{ ...emptyDraft, source, kind: settings.kind, cron: cron ?? '', zone, attempts: String(attempts) },
    perMinute: perMinute === null ? '' : String(perMinute),
    deletionPercent: String(Math.round(deletionLimit * 100)),
  }
  if (settings.kind === 'folder') {
    const { folder, pattern, after, settleSeconds } = settings
    return { ...common, folder, pattern, after, kept: { ...usual, settleSeconds } }
  }
  if (settings.kind === 'ckan' || settings.kind === 'dcat' || settings.kind === 'download') {
    const { url, timeoutSeconds } = settings
    const { organisation, pageSize } = settings.kind === 'ckan' ? { organisation: '', ...settings } : usual
    const kept = { ...usual, timeoutSeconds, organisation, pageSize }
    return { ...common, url, ...authenticationDraft(settings.authentication), kept }
  }
  const { change, deletions, key } = settings
  const rules = {
    ...{ key, changeColumn: change?.column ?? '', overlap: String(change?.overlap ?? 300) },
    deletions: deletions.how,
    ...(deletions.how === 'flag' && {
      flagColumn: deletions.column,
      flagValues: deletions.values.join('，'),
    }),
    ...(deletions.how === 'endpoint' && {
      deletionsUrl: deletions.url,
      deletionsPath: deletions.recordsPath,
    }),
  }
  if (settings.kind === 'http') return { ...common, ...rules, ...httpDraft(settings) }
  const { host, port, database, user, tls, authority = '', table, query = '' } = settings
  const { statementSeconds, batchRecords } = settings
  return {
    ...{ ...common, ...rules, host, port: String(port), database, user, tls, authority, query },
    kept: { ...usual, statementSeconds, batchRecords },
    table: table ? [...(table.schema ? [table.schema] : []), table.name].join('.') : '',
  }
}

type Authentication = Extract<Settings, { kind: 'http' }>['authentication']

function authenticationDraft(auth: Authentication): Partial<Draft> {
  const names = {
    none: '',
    basic: auth.type === 'basic' ? auth.user : '',
    header: auth.type === 'header' ? auth.header : '',
    query: auth.type === 'query' ? auth.parameter : '',
    oauth2: auth.type === 'oauth2' ? auth.clientId : '',
  }
  return {
    ...{ authentication: auth.type, authName: names[auth.type] },
    ...(auth.type === 'oauth2' && { tokenUrl: auth.tokenUrl, scope: auth.scope ?? '' }),
  }
}

function httpDraft(settings: Extract<Connection['settings'], { kind: 'http' }>): Partial<Draft> {
  const { url, recordsPath, totalPath = '', changeParameter = '', authentication, paging } = settings
  return {
    ...{ url, recordsPath, totalPath, changeParameter, paging: paging.how },
    ...authenticationDraft(authentication),
    kept: {
      ...{ ...usual, timeoutSeconds: settings.timeoutSeconds },
      ...(paging.how === 'page' && { first: paging.first }),
      ...(paging.how === 'offset' && { pageOverlap: paging.overlap }),
    },
    ...('parameter' in paging && { pagingParameter: paging.parameter }),
    ...('size' in paging && { size: String(paging.size), sizeParameter: paging.sizeParameter ?? '' }),
    ...(paging.how === 'cursor' && { nextPath: paging.nextPath }),
  }
}
