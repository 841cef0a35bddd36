import type { Ctx } from '#platform/ctx.ts'
import { listOrganisations, listPeople } from '#modules/trust/identity/index.ts'
import type { CaseRecord } from './case.ts'
import { changeCase, type Situation } from './change-case.ts'
import { errors } from './errors.ts'
import { countHandOvers } from './history.ts'
import { mayPassOn, mayWork, workingRoles } from './powers.ts'

export type HandOver = {
  id: string
  version: number
  /** Another department; without it the case stays on its desk. */
  department?: string | undefined
  /** Somebody who works on such cases there. */
  person?: string | undefined
  reason: string
}

/**
 * Passes a case to a colleague or to another department, with a reason. Its clocks run on: a case that flies between
 * departments is late for all of them, and after the allowed number of times a binding decision ends it.
 */
export async function handOverCase(ctx: Ctx, input: HandOver): Promise<CaseRecord> {
  return changeCase(ctx, input, async (situation) => {
    const { before } = situation
    const desk = input.department ?? before.desk
    if (desk === before.desk) checkColleague(ctx, situation)
    else await checkDepartment(ctx, situation, desk)
    const person = input.person ? await findColleague(ctx, situation, desk, input.person) : null
    const department = before.department === before.desk ? desk : before.department
    return {
      after: { ...before, desk, department, assignee: person },
      entry: {
        kind: 'handedOver',
        comment: input.reason,
        details: {
          fromDepartment: before.desk,
          toDepartment: desk,
          ...(person ? { toPerson: person.name } : {}),
        },
      },
    }
  })
}

function checkColleague({ actor }: Ctx, { before, type }: Situation): void {
  if (!mayWork(actor, before, type)) throw errors.notYourTask({ desk: before.desk })
}

async function checkDepartment(ctx: Ctx, { before, type, history }: Situation, desk: string): Promise<void> {
  const times = countHandOvers(history)
  const rule = type.definition.handOver
  if (!mayPassOn(ctx.actor, before, type, times)) {
    const isSpent = rule !== undefined && times >= rule.most && before.closedAt === null
    throw isSpent ? errors.handedOverTooOften({ times, decidedBy: rule.thenBy }) : errors.notYourTask()
  }
  const known = (await listOrganisations(ctx.db)).some((organisation) => organisation.code === desk)
  if (!known) throw errors.departmentUnknown({ department: desk })
}

async function findColleague(ctx: Ctx, { before, type }: Situation, desk: string, id: string) {
  for (const role of workingRoles(type, before.state)) {
    const person = (await listPeople(ctx.db, role, desk)).find((candidate) => candidate.id === id)
    if (person) return person
  }
  throw errors.personNotSuitable({ person: id, department: desk })
}
