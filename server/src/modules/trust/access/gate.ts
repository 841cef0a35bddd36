import type { Actor } from '#platform/ctx.ts'
import { platformErrors } from '#platform/errors.ts'
import type { ModuleDefinition, Permission } from '#platform/module.ts'

export type PermissionTable = ReadonlyMap<string, Permission>

/** Gathers the permissions all modules declare; a name declared twice is a programming error. */
export function permissionTable(modules: readonly ModuleDefinition[]): PermissionTable {
  const table = new Map<string, Permission>()
  for (const module of modules) {
    for (const [name, permission] of Object.entries(module.permissions ?? {})) {
      if (table.has(name)) throw new Error(`The permission ${name} is declared twice.`)
      table.set(name, permission)
    }
  }
  return table
}

/** Whether the actor holds the permission. Unknown permissions are held by nobody; the system holds all. */
export function holds(table: PermissionTable, actor: Actor, permission: string): boolean {
  if (permission === 'public') return true
  if (actor.kind === 'system') return true
  if (permission === 'signed-in') return actor.kind === 'person'
  const declared = table.get(permission)
  if (!declared) return false
  if (declared.roles.includes('anyone')) return true
  if (actor.kind !== 'person') return false
  return declared.roles.includes('signed-in') || actor.roles.some((role) => declared.roles.includes(role))
}

/** Throws unless the actor holds the permission: 401 for nobody known, 403 for a person without it. */
export function authorize(table: PermissionTable, actor: Actor, permission: string): void {
  if (holds(table, actor, permission)) return
  if (actor.kind === 'anonymous') throw platformErrors.signInRequired()
  throw platformErrors.forbidden({ permission })
}
