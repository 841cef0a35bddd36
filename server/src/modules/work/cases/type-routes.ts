import { defineRoute } from '#platform/route.ts'
import { z } from 'zod'
import { getLatestCaseType } from './case-type-store.ts'
import { CaseTypeDefinition } from './definition.ts'
import { listCaseTypes } from './list-case-types.ts'
import { publishCaseType } from './publish-case-type.ts'
import { CasePublication, CaseTypeSummary, PublishedCaseType, TypeKey } from './schema.ts'

export const typeRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/cases/types',
    operation: 'listCaseTypes',
    permission: 'cases.read',
    summary: 'The case types in force.',
    response: z.array(CaseTypeSummary),
    handle: (ctx) => listCaseTypes(ctx),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/cases/types/:key',
    operation: 'getCaseType',
    permission: 'cases.read',
    summary: 'The definition new cases of a type take.',
    params: TypeKey,
    response: PublishedCaseType,
    async handle(ctx, { params }) {
      const { version, definition } = await getLatestCaseType(ctx, params.key)
      return { key: params.key, version, definition }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/cases/types',
    operation: 'publishCaseType',
    inspection: {
      report: ['body'],
      reason: 'A case type holds conditions, forms and templates.',
    },
    permission: 'cases.publish',
    summary: 'Publish a definition as the next version of its type.',
    body: CaseTypeDefinition,
    response: CasePublication,
    handle: (ctx, { body }) => publishCaseType(ctx, body),
  }),
]
