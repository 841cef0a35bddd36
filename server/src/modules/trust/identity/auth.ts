import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins'
import { readSecret, type Config } from '#platform/config.ts'
import type { Ctx } from '#platform/ctx.ts'
import { hashPassword, verifyPassword } from './password.ts'

/** Sessions live eight hours of inactivity: a working day. */
const SESSION_SECONDS = 8 * 3600

function createAuth(ctx: Ctx) {
  return betterAuth({
    baseURL: ctx.config.publicUrl,
    secret: readSecret(ctx.config),
    database: { db: ctx.db.withSchema('identity'), type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      minPasswordLength: 10,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: 600 },
    advanced: { cookiePrefix: 'yuzhi', useSecureCookies: ctx.config.publicUrl.startsWith('https:') },
    plugins: [username({ usernameValidator: (name) => /^[\w.-]{2,60}$/.test(name) })],
  })
}

type Auth = ReturnType<typeof createAuth>
const instances = new WeakMap<Config, Auth>()

/** The authentication library, one per installation. It is reached only through this module's use cases. */
export function authOf(ctx: Ctx): Auth {
  const known = instances.get(ctx.config)
  if (known) return known
  const made = createAuth(ctx)
  instances.set(ctx.config, made)
  return made
}
