import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { operationsOf, type ApiDocument, type Operation, type Schema } from './api-document.ts'

/** A readable page of the API at /api/docs, made on the server from the OpenAPI document: no script, nothing to load. */
export function installApiDocs(app: FastifyInstance): void {
  let page: string | undefined
  app.get(
    '/api/docs',
    { schema: { hide: true }, config: { permission: 'public' } },
    async (_request, reply) => {
      page ??= render(app.swagger() as unknown as ApiDocument)
      reply.header(
        'content-security-policy',
        `default-src 'none'; style-src '${styleHash}'; frame-ancestors 'none'`,
      )
      return reply.type('text/html; charset=utf-8').send(page)
    },
  )
}

function render(document: ApiDocument): string {
  const operations = operationsOf(document)
  const tags = [...new Set(operations.map(({ tag }) => tag))].sort()
  const sections = tags.map((tag) => {
    const own = operations.filter((operation) => operation.tag === tag)
    return `<section id="${escape(tag)}"><h2>${escape(tag)}</h2>${own.map(renderOperation).join('')}</section>`
  })
  const schemas = Object.entries(document.components?.schemas ?? {})
  const listed = schemas.map(
    ([name, schema]) =>
      `<article id="schema-${escape(name)}"><h3>${escape(name)}</h3>${renderSchema(schema)}</article>`,
  )
  const links = [...tags, 'schemas'].map((tag) => `<li><a href="#${escape(tag)}">${escape(tag)}</a></li>`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Yuzhi 域智 API</title><style>${STYLE}</style></head><body>
<nav aria-label="Parts"><a href="/">域智 Yuzhi</a><ul>${links.join('')}</ul></nav>
<main><h1>${escape(document.info.title)} API</h1><p>${escape(document.info.description ?? '')}</p>
<p>The same as a document: <a href="/api/openapi.json">openapi.json</a> (OpenAPI ${escape(document.openapi)}). Failures are
problem+json; their <code>code</code> is stable. Sign in with <code>POST /api/identity/session</code>; the session is a cookie.</p>
${sections.join('')}<section id="schemas"><h2>schemas</h2>${listed.join('')}</section></main></body></html>`
}

function renderOperation(operation: Operation): string {
  const { id, method, path, summary, permission, parameters, body, reply } = operation
  const rows = parameters.map(
    ({ name, place, required, schema, description }) =>
      `<tr><td><code>${escape(name)}</code></td><td>${escape(place)}${required ? ', required' : ''}</td><td>${typeOf(schema)}</td><td>${escape(description ?? '')}</td></tr>`,
  )
  const table =
    rows.length > 0
      ? `<table><tr><th>parameter</th><th>in</th><th>type</th><th></th></tr>${rows.join('')}</table>`
      : ''
  return `<article id="${escape(id)}"><h3><span class="method">${escape(method)}</span> <code>${escape(path)}</code></h3>
<p>${escape(summary)} <small>${escape(id)} · ${escape(permission)}</small></p>${table}
${body ? `<h4>body</h4>${renderSchema(body)}` : ''}${reply ? `<h4>reply</h4>${renderSchema(reply)}` : ''}</article>`
}

function renderSchema(schema: Schema): string {
  const { properties, required = [] } = schema
  if (!properties) return `<p>${typeOf(schema)}</p>`
  const rows = Object.entries(properties).map(
    ([name, property]) =>
      `<tr><td><code>${escape(name)}</code></td><td>${typeOf(property)}${required.includes(name) ? '' : ', optional'}</td><td>${escape(property.description ?? '')}</td></tr>`,
  )
  return `<table><tr><th>property</th><th>type</th><th></th></tr>${rows.join('')}</table>`
}

/** A type in a few words, named schemas as links. */
function typeOf(schema: Schema): string {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return `<a href="#schema-${escape(name)}">${escape(name)}</a>`
  }
  if (schema.enum) return schema.enum.map((value) => `<code>${escape(String(value))}</code>`).join(' | ')
  const any = schema.anyOf ?? schema.oneOf
  if (any) return any.map(typeOf).join(' | ')
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'anything'}`
  const type = [schema.type ?? 'anything'].flat().join(' | ')
  return escape(schema.format ? `${type} (${schema.format})` : type)
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}

const STYLE = `
:root{color-scheme:light dark;--line:color-mix(in srgb,currentColor 18%,transparent)}
body{margin:0;display:grid;grid-template-columns:13rem 1fr;font:1rem/1.6 system-ui,"Noto Sans SC","PingFang SC",sans-serif}
nav{position:sticky;top:0;align-self:start;padding:1.5rem}nav ul{list-style:none;padding:0}
main{padding:1.5rem 2rem;max-width:62rem;min-width:0}article{border-top:1px solid var(--line);padding:.5rem 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--line);vertical-align:top}
.method{font-weight:700}small{opacity:.7}code{font-size:.95em;overflow-wrap:anywhere}
@media(max-width:48rem){body{display:block}nav{position:static}}`

const styleHash = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`
