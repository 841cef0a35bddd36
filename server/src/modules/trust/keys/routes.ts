import { defineRoute, pageOf } from '#platform/route.ts'
import { beginRotation } from './begin-rotation.ts'
import { cancelRotation } from './cancel-rotation.ts'
import { retireVersion } from './retire-version.ts'
import { listRotations } from './rotation-store.ts'
import { viewRotation } from './rotation-view.ts'
import {
  DepartmentKeys,
  DepartmentParams,
  KeyRotation,
  KeysOverview,
  LevelParams,
  NewLevelRule,
  NewRotation,
  RotationQuery,
  VersionParams,
} from './schema.ts'
import { makeDepartmentKey } from './make-department-key.ts'
import { showDirectory } from './show-directory.ts'
import { setLevelRule } from './set-level-rule.ts'
import { showKeys } from './show-keys.ts'

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/keys/overview',
    operation: 'showKeys',
    permission: 'keys.read',
    summary:
      'Versions of the key-encryption key, suites by level, the running rotation and what the next would do.',
    response: KeysOverview,
    handle: (ctx) => showKeys(ctx),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/keys/rotations',
    operation: 'listKeyRotations',
    permission: 'keys.read',
    summary: 'Rotations, newest first.',
    query: RotationQuery,
    response: pageOf(KeyRotation),
    async handle(ctx, { query: { page, size, sort } }) {
      const { items, total } = await listRotations(ctx.db, { sort, limit: size, offset: (page - 1) * size })
      return { items: items.map(viewRotation), total, page, size }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/keys/rotations',
    operation: 'beginRotation',
    permission: 'keys.manage',
    summary: 'Make the next version and wrap all data keys by it, or finish what a cancelled rotation left.',
    body: NewRotation,
    response: KeyRotation,
    status: 202,
    handle: async (ctx, { body }) => viewRotation(await beginRotation(ctx, body)),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/keys/rotations/cancellation',
    operation: 'cancelRotation',
    permission: 'keys.manage',
    summary: 'Stop the running rotation after the batch in hand.',
    handle: (ctx) => cancelRotation(ctx),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/keys/versions/:number/retirement',
    operation: 'retireVersion',
    permission: 'keys.manage',
    summary: 'Refuse a version that wraps nothing any more.',
    params: VersionParams,
    handle: (ctx, { params }) => retireVersion(ctx, params.number),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/keys/levels/:level',
    operation: 'setLevelRule',
    permission: 'keys.manage',
    summary: 'Choose the suite of a classification level, and whether its files are encrypted at rest.',
    params: LevelParams,
    body: NewLevelRule,
    handle: (ctx, { params, body }) => setLevelRule(ctx, { ...params, ...body }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/keys/departments',
    operation: 'showDepartmentKeys',
    permission: 'signed-in',
    summary: 'Public keys of the departments, for verifying and encrypting envelopes.',
    response: DepartmentKeys,
    handle: async (ctx) => ({ items: await showDirectory(ctx) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/keys/departments/:department',
    operation: 'makeDepartmentKey',
    permission: 'keys.manage',
    summary: 'Make the next key pairs of a department; older ones still open what was sent to them.',
    params: DepartmentParams,
    async handle(ctx, { params }) {
      await makeDepartmentKey(ctx, params.department)
    },
  }),
]
