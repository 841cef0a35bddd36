import type { Act, Place } from './act.ts'
import { detectors, travel, type DetectorName, type DetectorSettings, type Subject } from './detectors.ts'

/** What one detector remembers of one subject; JSON in the database between passes. */
export type WatchState = {
  /** Values seen within the window: time and audit entry of the newest act of each. */
  seen: Record<string, [at: number, entry: number | null]>
  /** How many values are seen, those that may be too old included. */
  size?: number
  /** When it was last said to be too much. */
  raised?: number
  place?: Place & { at: number; entry: number | null }
}

/** Too much of something, with the acts that show it. */
export type Signal = {
  detector: DetectorName
  subject: Subject
  at: number
  from: number
  count: number
  settings: DetectorSettings
  /** A few of the values, for the reader. */
  values: string[]
  entries: number[]
  addresses: string[]
}

export type Watch = {
  settings: ReadonlyMap<DetectorName, DetectorSettings>
  states: Map<string, WatchState>
}

const MINUTE = 60_000
const SHOWN = 20

/** Keys of the states an act changes; for loading them before {@link watchAct}. */
export function stateKeys(act: Act): string[] {
  const counted = detectors.flatMap((detector) => {
    const found = detector.counts(act) ?? detector.clears?.(act)
    return found ? [keyOf(detector.name, found.subject, found.of)] : []
  })
  const travels = act.kind === 'sign-in' && act.place && act.actor
  return travels ? [...counted, keyOf(travel.name, { kind: 'actor', id: act.actor ?? '' })] : counted
}

/**
 * Takes one act into account and says what is now too much. Acts come in the order of their time, more or less. A detector
 * speaks once a window of a subject, so that a flood is one signal.
 */
export function watchAct(watch: Watch, act: Act): Signal[] {
  const signals = detectors.flatMap((detector) => {
    const cleared = detector.clears?.(act)
    if (cleared) forget(stateOf(watch, keyOf(detector.name, cleared.subject, cleared.of)), cleared.value)
    const found = detector.counts(act)
    if (!found) return []
    const settings = watch.settings.get(detector.name) ?? detector.defaults
    const state = stateOf(watch, keyOf(detector.name, found.subject, found.of))
    const signal = count(state, act, found.value, settings)
    return signal ? [{ ...signal, detector: detector.name, subject: found.subject }] : []
  })
  const travelled = watchTravel(watch, act)
  return travelled ? [...signals, travelled] : signals
}

function count(
  state: WatchState,
  act: Act,
  value: string,
  settings: DetectorSettings,
): Omit<Signal, 'detector' | 'subject'> | undefined {
  const span = settings.windowMinutes * MINUTE
  if (value in state.seen) delete state.seen[value]
  else state.size = (state.size ?? 0) + 1
  state.seen[value] = [act.at, act.entry]
  // Counted exactly only when it may be too much: what is older than the window goes then.
  if (state.size !== undefined && state.size < settings.threshold) return undefined
  const all = Object.entries(state.seen).filter(([, [at]]) => at > act.at - span)
  const seen = all.slice(-2 * settings.threshold)
  state.seen = Object.fromEntries(seen)
  state.size = seen.length
  if (seen.length < settings.threshold) return undefined
  if (state.raised !== undefined && act.at - state.raised < span) return undefined
  state.raised = act.at
  return {
    at: act.at,
    from: Math.min(...seen.map(([, [at]]) => at)),
    count: seen.length,
    settings,
    values: seen.slice(-SHOWN).map(([name]) => name.slice(0, 200)),
    entries: seen.flatMap(([, [, entry]]) => (entry === null ? [] : [entry])).slice(-SHOWN),
    addresses: act.address === null ? [] : [act.address],
  }
}

function forget(state: WatchState, value: string): void {
  if (!(value in state.seen)) return
  delete state.seen[value]
  state.size = (state.size ?? 1) - 1
}

function watchTravel(watch: Watch, act: Act): Signal | undefined {
  if (act.kind !== 'sign-in' || !act.place || act.actor === null) return undefined
  const settings = watch.settings.get(travel.name) ?? travel.defaults
  const subject: Subject = { kind: 'actor', id: act.actor }
  const state = stateOf(watch, keyOf(travel.name, subject))
  const before = state.place
  state.place = { ...act.place, at: act.at, entry: act.entry }
  if (!before || act.at - before.at > settings.windowMinutes * MINUTE) return undefined
  const hours = Math.max(act.at - before.at, MINUTE) / 3600_000
  const speed = Math.round(kilometres(before, act.place) / hours)
  if (speed <= settings.threshold) return undefined
  return {
    detector: travel.name,
    subject,
    at: act.at,
    from: before.at,
    count: speed,
    settings,
    values: [before.region, act.place.region],
    entries: [before.entry, act.entry].filter((entry) => entry !== null),
    addresses: act.address === null ? [] : [act.address],
  }
}

/** Along the great circle. */
function kilometres(a: Place, b: Place): number {
  const radians = Math.PI / 180
  const [north, south] = [a.latitude * radians, b.latitude * radians]
  const cosine =
    Math.sin(north) * Math.sin(south) +
    Math.cos(north) * Math.cos(south) * Math.cos((a.longitude - b.longitude) * radians)
  return 6371 * Math.acos(Math.min(1, cosine))
}

function stateOf(watch: Watch, key: string): WatchState {
  const known = watch.states.get(key) ?? { seen: {} }
  watch.states.set(key, known)
  return known
}

function keyOf(detector: DetectorName, subject: Subject, of = ''): string {
  return [detector, subject.kind, subject.id, of].join('|')
}
