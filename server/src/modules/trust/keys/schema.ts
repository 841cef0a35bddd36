import { z } from 'zod'
import { PageQuery } from '#platform/route.ts'
import { LEVELS } from './level.ts'

const Suite = z.enum(['intl', 'gm'])
const Time = z.iso.datetime()

export const KeyRotation = z
  .object({
    id: z.number().int(),
    toVersion: z.number().int(),
    state: z.enum(['running', 'cancelling', 'cancelled', 'incomplete', 'done']),
    total: z.number().int(),
    done: z.number().int(),
    unopenable: z.number().int(),
    startedBy: z.string(),
    startedAt: Time,
    endedAt: Time.nullable(),
    seconds: z.number(),
  })
  .meta({ id: 'KeyRotation' })

const KeyVersion = z
  .object({
    number: z.number().int(),
    state: z.enum(['active', 'retiring', 'retired']),
    madeBy: z.string(),
    madeAt: Time,
    retiredAt: Time.nullable(),
    dataKeys: z.number().int(),
    held: z.boolean(),
  })
  .meta({ id: 'KeyVersion' })

const KeyLevelRule = z
  .object({ level: z.enum(LEVELS), suite: Suite, atRest: z.boolean() })
  .meta({ id: 'KeyLevelRule' })

export const KeysOverview = z
  .object({
    provider: z.enum(['file', 'environment', 'pkcs11']),
    versions: z.array(KeyVersion),
    rules: z.array(KeyLevelRule),
    running: KeyRotation.nullable(),
    plan: z.object({
      nextVersion: z.number().int(),
      dataKeys: z.number().int(),
      leftBehind: z.number().int(),
      seconds: z.number().nullable(),
    }),
  })
  .meta({ id: 'KeysOverview' })

export const RotationQuery = PageQuery.omit({ q: true })
export const NewRotation = z.object({ newVersion: z.boolean() }).meta({ id: 'NewKeyRotation' })
export const LevelParams = z.object({ level: z.enum(LEVELS) })
export const NewLevelRule = z.object({ suite: Suite, atRest: z.boolean() }).meta({ id: 'NewKeyLevelRule' })
export const VersionParams = z.object({ number: z.coerce.number().int().min(1) })

export const DepartmentKey = z
  .object({
    department: z.string(),
    number: z.number().int(),
    suite: Suite,
    current: z.boolean(),
    madeAt: Time,
    signingKey: z.string(),
    sealingKey: z.string(),
    fingerprint: z.string(),
  })
  .meta({ id: 'DepartmentKey' })

export const DepartmentKeys = z.object({ items: z.array(DepartmentKey) }).meta({ id: 'DepartmentKeys' })
export const DepartmentParams = z.object({ department: z.string().regex(/^[a-z0-9]{1,20}$/) })
