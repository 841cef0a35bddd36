import type { CaseDefinition, Problem } from './definition.ts'
import { clockProblems } from './verify-clocks.ts'
import { formProblems } from './verify-form.ts'

/** Everything wrong with a definition that its shape alone does not show; empty where it may be published. */
export function verifyDefinition(definition: CaseDefinition): Problem[] {
  const references = [...duplicateProblems(definition), ...referenceProblems(definition)]
  // Reachability says nothing sensible while names do not resolve.
  const flow = references.length > 0 ? [] : [...flowProblems(definition), ...taskProblems(definition)]
  return [...references, ...flow, ...clockProblems(definition), ...formProblems(definition)]
}

function duplicateProblems({ states, transitions, clocks }: CaseDefinition): Problem[] {
  const lists = { states, transitions, clocks }
  return Object.entries(lists).flatMap(([list, items]) =>
    items.flatMap(({ name }, i) =>
      items.findIndex((item) => item.name === name) < i
        ? [{ pointer: `/${list}/${i}/name`, message: `The name ${name} is used twice.` }]
        : [],
    ),
  )
}

function referenceProblems({ states, transitions, initial }: CaseDefinition): Problem[] {
  const byName = new Map(states.map((state) => [state.name, state]))
  const problems: Problem[] = []
  const add = (pointer: string, message: string): number => problems.push({ pointer, message })
  const first = byName.get(initial)
  if (!first) add('/initial', `There is no state ${initial}.`)
  if (first?.final) add('/initial', 'A case would be closed as soon as it is opened.')
  if (byName.has('creation')) add('/states', 'The name creation means the opening of a case to clocks.')
  transitions.forEach(({ from, to }, i) => {
    if (!byName.has(to)) add(`/transitions/${i}/to`, `There is no state ${to}.`)
    from.forEach((name, j) => {
      const state = byName.get(name)
      if (!state) add(`/transitions/${i}/from/${j}`, `There is no state ${name}.`)
      if (state?.final) add(`/transitions/${i}/from/${j}`, `The state ${name} is final; nothing leaves it.`)
      if (from.indexOf(name) < j) add(`/transitions/${i}/from/${j}`, `The state ${name} is named twice.`)
    })
  })
  return problems
}

function flowProblems(definition: CaseDefinition): Problem[] {
  const { states, initial } = definition
  const finals = states.filter((state) => state.final).map((state) => state.name)
  const reached = closure([initial], (state) =>
    definition.transitions.filter((t) => t.from.includes(state)).map((t) => t.to),
  )
  const ending = closure(finals, (state) =>
    definition.transitions.filter((t) => t.to === state).flatMap((t) => t.from),
  )
  return states.flatMap(({ name }, i) => [
    ...(reached.has(name) ? [] : [problem(i, `No case ever reaches the state ${name}.`)]),
    ...(ending.has(name) ? [] : [problem(i, `Dead end: no way leads from ${name} to a final state.`)]),
  ])
}

/** A state whose task is given to a role that cannot leave it would keep its cases for ever. */
function taskProblems({ states, transitions }: CaseDefinition): Problem[] {
  return states.flatMap((state, i) => {
    if (!state.task) return []
    const { role } = state.task
    if (state.final)
      return [{ pointer: `/states/${i}/task`, message: 'Nothing is left to do in a final state.' }]
    const leaves = transitions.some((t) => t.from.includes(state.name) && t.roles.includes(role))
    return leaves
      ? []
      : [{ pointer: `/states/${i}/task/role`, message: `No transition lets ${role} leave ${state.name}.` }]
  })
}

function problem(state: number, message: string): Problem {
  return { pointer: `/states/${state}`, message }
}

function closure(start: readonly string[], next: (state: string) => string[]): Set<string> {
  const seen = new Set(start)
  for (const state of seen) for (const other of next(state)) seen.add(other)
  return seen
}
