/**
 * Says whether a text from outside is an attack (SQL, markup, path, shell, code, XML, NoSQL, LDAP, headers), with the
 * family, a score in [0,1] (0.5 and more is an attack) and the evidence. Pure; time in proportion to the length.
 */
export { inspect, type Inspection } from './inspect/inspect.ts'
export { families, type Evidence, type Family } from './inspect/evidence.ts'
/** Looks at a request before anything acts on it; throws `guard.refused` with an incident number. */
export { examineRequest } from './door/examine-request.ts'
/** From now on an attack at one operation is recorded and let through, for some days, with a reason; audited. */
export { relaxInspection } from './door/relax-inspection.ts'
