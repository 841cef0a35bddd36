import type { CaseDefinition, ClockDefinition, Problem } from './definition.ts'

/** What is wrong with the clocks of a definition. */
export function clockProblems(definition: CaseDefinition): Problem[] {
  return definition.clocks.flatMap((clock, i) =>
    [...stateProblems(clock, definition), ...limitProblems(clock)].map(({ pointer, message }) => ({
      pointer: `/clocks/${i}${pointer}`,
      message,
    })),
  )
}

function stateProblems(clock: ClockDefinition, { states, initial }: CaseDefinition): Problem[] {
  const problems: Problem[] = []
  const start = clock.startsAt === 'creation' ? initial : clock.startsAt
  const check = (pointer: string, name: string, allowFinal: boolean): void => {
    const state = states.find((s) => s.name === name)
    if (!state) problems.push({ pointer, message: `There is no state ${name}.` })
    else if (state.final && !allowFinal)
      problems.push({ pointer, message: `The state ${name} is final: every clock is stopped there.` })
  }
  if (clock.startsAt !== 'creation') check('/startsAt', start, false)
  clock.stopsAt.forEach((name, i) => check(`/stopsAt/${i}`, name, true))
  clock.suspendedIn.forEach((name, i) => check(`/suspendedIn/${i}`, name, false))
  clock.stopsAt.forEach((name, i) => {
    const pointer = `/stopsAt/${i}`
    if (name === start)
      problems.push({ pointer, message: `The clock would stop in ${name}, where it starts.` })
    if (clock.suspendedIn.includes(name))
      problems.push({ pointer, message: `The clock cannot both stop and be suspended in ${name}.` })
  })
  return problems
}

function limitProblems({ limit, reminders }: ClockDefinition): Problem[] {
  const { legal, promised = legal } = limit
  const problems: Problem[] = []
  if (promised > legal)
    problems.push({
      pointer: '/limit/promised',
      message: `The promise of ${promised} exceeds the legal ${legal}.`,
    })
  reminders.forEach((before, i) => {
    const pointer = `/reminders/${i}`
    if (before >= promised)
      problems.push({
        pointer,
        message: `A reminder ${before} before a limit of ${promised} comes before its start.`,
      })
    if (reminders.indexOf(before) < i)
      problems.push({ pointer, message: `The reminder ${before} is named twice.` })
  })
  return problems
}
