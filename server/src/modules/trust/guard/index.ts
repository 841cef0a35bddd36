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
/** Throws `guard.banned` where the person or the address is kept out at present. */
export { refuseBanned } from './incidents/refuse-banned.ts'
/** Remembers what an answered request means for detectors of behaviour; costs no query. */
export { noteRequest } from './behaviour/note-request.ts'
/** Looks at what happened since the last time, as the running system does every two seconds. */
export { keepNoted, watchBehaviour } from './behaviour/watch-behaviour.ts'
/** Pure detection of behaviour: acts in, signals out. */
export { watchAct, type Signal, type Watch } from './behaviour/watch-acts.ts'
export type { Act } from './behaviour/act.ts'
/** Events of incidents, and the way to end one. */
export { incidentChanged, incidentOpened } from './events.ts'
export { closeIncident } from './incidents/close-incident.ts'
/** An incident with its timeline; throws `guard.incidentNotFound`. */
export { getIncident } from './incidents/get-incident.ts'
