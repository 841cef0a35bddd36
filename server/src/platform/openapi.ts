import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'

/** Serves the OpenAPI 3.1 document, made from the routes' zod schemas, at /api/openapi.json. */
export async function installOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Yuzhi 域智',
        version: '0.1.0',
        description: 'Governing a province with data: datasets, indicators, findings, actions, results.',
      },
    },
    transform: withPermission,
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/api/openapi.json', { schema: { hide: true }, config: { permission: 'public' } }, async () =>
    app.swagger(),
  )
}

/** Adds the route's permission to its description, so that a reader of the contract sees who may call it. */
const withPermission: typeof jsonSchemaTransform = (input) => {
  const transformed = jsonSchemaTransform(input)
  const permission = (input.route.config as { permission?: string } | undefined)?.permission
  return permission
    ? { ...transformed, schema: { ...transformed.schema, description: `Permission: \`${permission}\`` } }
    : transformed
}
