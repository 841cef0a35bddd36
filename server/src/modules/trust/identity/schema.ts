import { z } from 'zod'
import { roles } from '#platform/roles.ts'

export const SignInInput = z
  .object({ username: z.string().min(1).max(100), password: z.string().min(1).max(200) })
  .meta({ id: 'SignInInput' })

export const Me = z
  .object({
    id: z.string(),
    name: z.string(),
    signedIn: z.boolean(),
    roles: z.array(z.enum(roles)),
    organisation: z.string().nullable(),
    region: z.string().nullable(),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof Me>

export const Session = z
  .object({
    id: z.string(),
    current: z.boolean(),
    address: z.string().nullable(),
    agent: z.string().nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

export const Organisation = z
  .object({ code: z.string(), name: z.object({ zh: z.string(), en: z.string() }), region: z.string() })
  .meta({ id: 'Organisation' })
export type Organisation = z.infer<typeof Organisation>

export const DemoAccount = z
  .object({ username: z.string(), name: z.string(), roles: z.array(z.enum(roles)), organisation: z.string() })
  .meta({ id: 'DemoAccount' })
export type DemoAccount = z.infer<typeof DemoAccount>
