/**
 * Says whether a text from outside is an attack (SQL, markup, path, shell, code, XML, NoSQL, LDAP, headers), with the
 * family, a score in [0,1] (0.5 and more is an attack) and the evidence. Pure; time in proportion to the length.
 */
export { inspect, type Inspection } from './inspect/inspect.ts'
export { families, type Evidence, type Family } from './inspect/evidence.ts'
