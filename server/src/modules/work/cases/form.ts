import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** A fault of form data: where (JSON Pointer), which rule, and its parameters for the message on the screen. */
export type FormFault = { pointer: string; rule: string; params: Record<string, unknown>; message: string }

export type JsonSchema = Record<string, unknown>
export type FormData = Record<string, unknown>

/** Compiled schemas; throws on a keyword or format that would be ignored. */
function makeCompiler(): Ajv2020 {
  // Conditions leave out `type` and name fields that other parts of the form define.
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false })
  addFormats.default(ajv)
  ajv.addVocabulary(['x-title-en', 'x-description-en', 'x-hidden'])
  return ajv
}

/** Compiles a JSON Schema (2020-12); throws an Error that says what is wrong with it. */
export function compileSchema(schema: JsonSchema): ValidateFunction {
  return makeCompiler().compile(schema)
}

/** Every fault of the data, each pointing at its field; empty where the data is good. */
export function faultsOf(validate: ValidateFunction, data: FormData): FormFault[] {
  return validate(data) ? [] : (validate.errors ?? []).map(toFault)
}

/** Required fields that are absent, null or blank. */
export function missingFields(data: FormData, required: readonly string[]): FormFault[] {
  return required
    .filter((field) => data[field] == null || data[field] === '')
    .map((field) => ({
      pointer: `/${escape(field)}`,
      rule: 'required',
      params: {},
      message: 'must be filled in',
    }))
}

function toFault({ instancePath, keyword, params, message }: ErrorObject): FormFault {
  const child: unknown =
    params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty']
  const pointer = typeof child === 'string' ? `${instancePath}/${escape(child)}` : instancePath
  return { pointer, rule: keyword, params, message: message ?? 'is not acceptable' }
}

/** RFC 6901. */
function escape(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The fields a form defines at its top level. */
export function fieldsOf(schema: JsonSchema): Map<string, JsonSchema> {
  const properties = schema['properties']
  return new Map(isSchema(properties) ? Object.entries(properties).filter(isSchemaEntry) : [])
}

/** Fields a condition looks at, so that a misspelt one is found when the definition is published. */
export function fieldsRead(condition: JsonSchema): string[] {
  const required = Array.isArray(condition['required']) ? (condition['required'] as string[]) : []
  const nested = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => {
    const parts = condition[key]
    return Array.isArray(parts) ? parts.filter(isSchema).flatMap(fieldsRead) : []
  })
  const negated = isSchema(condition['not']) ? fieldsRead(condition['not']) : []
  return [...new Set([...required, ...fieldsOf(condition).keys(), ...nested, ...negated])]
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSchemaEntry(entry: [string, unknown]): entry is [string, JsonSchema] {
  return isSchema(entry[1])
}
