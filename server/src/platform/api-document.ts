/** The part of an OpenAPI 3.1 document that the readable page shows. */
export type ApiDocument = {
  openapi: string
  info: { title: string; description?: string }
  paths: Record<string, Record<string, RawOperation>>
  components?: { schemas?: Record<string, Schema> }
}

export type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  description?: string
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}

type Content = { content?: Record<string, { schema?: Schema }> }

type RawOperation = {
  operationId?: string
  summary?: string
  description?: string
  tags?: string[]
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema; description?: string }[]
  requestBody?: Content
  responses?: Record<string, Content>
}

export type Operation = {
  id: string
  method: string
  path: string
  tag: string
  summary: string
  permission: string
  parameters: { name: string; place: string; required: boolean; schema: Schema; description?: string }[]
  body: Schema | undefined
  reply: Schema | undefined
}

/** Every operation of the document, in order of its paths. */
export function operationsOf(document: ApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]) => ({
      id: raw.operationId ?? `${method}-${path}`,
      method: method.toUpperCase(),
      path,
      tag: raw.tags?.[0] ?? 'other',
      summary: raw.summary ?? '',
      permission: (raw.description ?? '').replace(/[`]/g, '').toLowerCase(),
      parameters: (raw.parameters ?? []).map(
        ({ name, in: place, required = false, schema = {}, description }) => ({
          ...{ name, place, required, schema },
          ...(description === undefined ? {} : { description }),
        }),
      ),
      body: schemaIn(raw.requestBody),
      reply: Object.entries(raw.responses ?? {}).flatMap(([status, reply]) =>
        status.startsWith('2') ? [schemaIn(reply)] : [],
      )[0],
    })),
  )
}

function schemaIn(part: Content | undefined): Schema | undefined {
  return Object.values(part?.content ?? {})[0]?.schema
}
