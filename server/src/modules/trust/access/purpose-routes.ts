import { z } from 'zod'
import { defineRoute } from '#platform/route.ts'
import { AccessView, explainAccess, ViewQuery } from './explain-access.ts'
import { decidePurpose, revokePurpose } from './purposes/decide-purpose.ts'
import { listPurposes } from './purposes/purpose-store.ts'
import { PurposeView, viewPurpose } from './purposes/purpose-view.ts'
import { NewPurpose, requestPurpose } from './purposes/request-purpose.ts'
import { listResources } from './resource-store.ts'
import { ColumnFacts, DatasetFacts } from './world/inputs.ts'

const byCode = z.object({ code: z.string().max(60) })
const Note = z.string().trim().min(1).max(1000)

const Resource = DatasetFacts.extend({
  title: z.object({ zh: z.string(), en: z.string() }),
  columns: z.array(ColumnFacts),
}).meta({ id: 'AccessResource' })

/** The register of purposes, and what follows from it for a dataset. */
export const purposeRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/access/purposes',
    operation: 'listPurposes',
    permission: 'access.read',
    summary: 'The register of purposes, newest first.',
    response: z.array(PurposeView),
    handle: async (ctx) => (await listPurposes(ctx.db)).map((row) => viewPurpose(ctx, row)),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/purposes',
    operation: 'requestPurpose',
    permission: 'access.request',
    summary: 'Asks for a purpose of one’s department.',
    body: NewPurpose,
    response: PurposeView,
    status: 201,
    handle: (ctx, { body }) => requestPurpose(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/purposes/:code/decision',
    operation: 'decidePurpose',
    permission: 'access.approve',
    summary: 'Approves or refuses a requested purpose.',
    params: byCode,
    body: z.object({ act: z.enum(['approve', 'refuse']), note: Note }).meta({ id: 'AccessPurposeDecision' }),
    response: PurposeView,
    handle: (ctx, { params, body }) => decidePurpose(ctx, params.code, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/purposes/:code/revocation',
    operation: 'revokePurpose',
    permission: 'access.approve',
    summary: 'Ends an approved purpose from the next request on.',
    params: byCode,
    body: z.object({ note: Note }).meta({ id: 'AccessPurposeRevocation' }),
    response: PurposeView,
    handle: (ctx, { params, body }) => revokePurpose(ctx, params.code, body.note),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/access/resources',
    operation: 'listResources',
    permission: 'access.read',
    summary: 'Datasets and columns as policies and purposes name them.',
    response: z.array(Resource),
    handle: (ctx) => listResources(ctx.db),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/access/view',
    operation: 'explainAccess',
    permission: 'access.read',
    summary: 'What the asking person, or somebody of a role, may see of a dataset, and by which policy.',
    query: ViewQuery,
    response: AccessView,
    handle: (ctx, { query }) => explainAccess(ctx, query),
  }),
]
