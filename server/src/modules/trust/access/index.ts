/** Gathers what all modules declare, and decides: throws 401 or 403 unless the actor holds the permission. */
export { authorize, holds, permissionTable, type PermissionTable } from './gate.ts'
