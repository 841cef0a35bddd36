import { createHash } from 'node:crypto'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { CaseDefinition, StateDefinition, TransitionDefinition } from './definition.ts'
import { errors } from './errors.ts'
import { compileSchema, faultsOf, type FormData, type JsonSchema } from './form.ts'

/** One published version of a case type, its schemas compiled once. */
export type CaseType = {
  version: number
  definition: CaseDefinition
  /** Throws `cases.formInvalid` with every fault of the data. */
  checkForm(data: FormData): void
  /** Whether the data satisfies a condition of this definition. */
  satisfies(condition: JsonSchema, data: FormData): boolean
}

/** Makes a version usable. */
export function makeCaseType(version: number, definition: CaseDefinition): CaseType {
  const compiled = new Map<JsonSchema, ValidateFunction>()
  const validator = (schema: JsonSchema): ValidateFunction => {
    const known = compiled.get(schema) ?? compileSchema(schema)
    compiled.set(schema, known)
    return known
  }
  return {
    version,
    definition,
    checkForm(data) {
      const faults = faultsOf(validator(definition.form), data)
      if (faults.length > 0) throw errors.formInvalid({ faults })
    },
    satisfies: (condition, data) => validator(condition)(data) === true,
  }
}

/** The state of this name; states of stored cases exist, since a version never changes. */
export function stateOf({ definition }: CaseType, name: string): StateDefinition {
  const state = definition.states.find((s) => s.name === name)
  if (!state) throw new Error(`${definition.key} has no state ${name}.`)
  return state
}

/** The ways out of a state. */
export function transitionsFrom({ definition }: CaseType, state: string): TransitionDefinition[] {
  return definition.transitions.filter((transition) => transition.from.includes(state))
}

/** The department responsible for a case with this form data. */
export function routeCase(type: CaseType, data: FormData): string {
  const { rules, otherwise } = type.definition.routing
  return rules.find(({ when }) => type.satisfies(when, data))?.department ?? otherwise
}

/** Every department a definition names. */
export function departmentsOf({ routing, states, clocks }: CaseDefinition): string[] {
  const named = [
    routing.otherwise,
    ...routing.rules.map((rule) => rule.department),
    ...states.flatMap((state) => state.task?.department ?? []),
    ...clocks.flatMap((clock) => clock.escalation?.department ?? []),
  ]
  return [...new Set(named)]
}

/** Equal for definitions that say the same, whatever the order of their keys. */
export function hashDefinition(definition: CaseDefinition): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(definition)))
    .digest('hex')
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sortKeys(v)]))
}
