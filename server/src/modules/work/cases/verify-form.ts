import type { CaseDefinition, Problem } from './definition.ts'
import { compileSchema, fieldsOf, fieldsRead, type JsonSchema } from './form.ts'

/** What is wrong with the form and with the conditions and requirements that look at it. */
export function formProblems(definition: CaseDefinition): Problem[] {
  const { form, transitions, routing } = definition
  const fields = fieldsOf(form)
  return [
    ...schemaProblems('/form', form),
    ...shapeProblems(form),
    ...[...fields].flatMap(([name, field]) => titleProblems(name, field)),
    ...transitions.flatMap(({ requires, guard }, i) => [
      ...unknownFields(`/transitions/${i}/requires`, requires, fields),
      ...(guard ? conditionProblems(`/transitions/${i}/guard/when`, guard.when, fields) : []),
    ]),
    ...routing.rules.flatMap(({ when }, i) => conditionProblems(`/routing/rules/${i}/when`, when, fields)),
  ]
}

function schemaProblems(pointer: string, schema: JsonSchema): Problem[] {
  try {
    compileSchema(schema)
    return []
  } catch (error) {
    return [{ pointer, message: error instanceof Error ? error.message : String(error) }]
  }
}

/** An open form would keep misspelt fields in silence. */
function shapeProblems(form: JsonSchema): Problem[] {
  const problems: Problem[] = []
  if (form['type'] !== 'object') problems.push({ pointer: '/form/type', message: 'A form is an object.' })
  if (form['additionalProperties'] !== false)
    problems.push({
      pointer: '/form/additionalProperties',
      message: 'A form refuses unknown fields: say false.',
    })
  return problems
}

function titleProblems(name: string, field: JsonSchema): Problem[] {
  return ['title', 'x-title-en']
    .filter((key) => typeof field[key] !== 'string' || field[key] === '')
    .map((key) => ({
      pointer: `/form/properties/${name}/${key}`,
      message: 'A field has a title in both languages.',
    }))
}

function conditionProblems(pointer: string, condition: JsonSchema, fields: ReadonlyMap<string, JsonSchema>) {
  return [...schemaProblems(pointer, condition), ...unknownFields(pointer, fieldsRead(condition), fields)]
}

function unknownFields(
  pointer: string,
  names: readonly string[],
  fields: ReadonlyMap<string, JsonSchema>,
): Problem[] {
  return names
    .filter((name) => !fields.has(name))
    .map((name) => ({ pointer, message: `The form has no field ${name}.` }))
}
