import { z } from 'zod'

const Text = z.object({ zh: z.string().min(1), en: z.string().min(1) })
const Days = z.number().int().min(1).max(400)

/** Who settles a dispute in a step: the two departments themselves, the data bureau, or its leader. */
const DisputeStep = z.object({
  name: z.string().regex(/^[a-z][A-Za-z0-9]{0,30}$/),
  label: Text,
  settledBy: z.enum(['parties', 'bureau', 'leader']),
  workingDays: Days,
})

/**
 * Everything of sharing that is a rule of the place and not of the programme. The defaults are those of
 * 政务数据共享条例 (State Council Decree 809); a county may promise less.
 */
export const Policy = z
  .object({
    /** Working days to answer for data shared unconditionally, and conditionally. */
    replyUnconditional: Days.default(1),
    replyConditional: Days.default(10),
    /** Working days by which the time to answer may be extended, once. */
    extension: Days.default(10),
    /** Working days from approval to delivery. */
    delivery: Days.default(20),
    /** Working days to answer a reported error, and then to publish the mended version. */
    correctionAnswer: Days.default(10),
    correctionMend: Days.default(20),
    /** Working days for the bureau to assign a demand, and for the department to answer. */
    demandAssign: Days.default(3),
    demandAnswer: Days.default(10),
    disputeSteps: z
      .array(DisputeStep)
      .length(3)
      .default([
        {
          name: 'negotiation',
          label: { zh: '双方协商', en: 'Negotiation' },
          settledBy: 'parties',
          workingDays: 5,
        },
        {
          name: 'mediation',
          label: { zh: '主管部门协调', en: 'Mediation by the data bureau' },
          settledBy: 'bureau',
          workingDays: 10,
        },
        { name: 'ruling', label: { zh: '报请裁决', en: 'Ruling' }, settledBy: 'leader', workingDays: 15 },
      ]),
    /** The department that supervises sharing. */
    bureau: z.string().min(1).max(40).default('sjj'),
    /** Longest period of a grant in days, by classification; core data is not shared here at all. */
    longestDays: z
      .object({ important: z.number().int().min(1), general: z.number().int().min(1) })
      .default({ important: 365, general: 1095 }),
    /** Unused for so many days: warned; so many days after the warning: closed. */
    unusedWarnDays: Days.default(60),
    unusedCloseDays: Days.default(30),
    /** A day is out of the ordinary above this many times the median of the grant's days. */
    unusualFactor: z.number().min(1).max(1000).default(5),
    /** Limits of a grant where the owner sets none. */
    callsPerMinute: z.number().int().min(1).default(120),
    rowsPerDay: z.number().int().min(1).default(1_000_000),
    /** From this overlap on, a new collection needs a reason. */
    overlapThreshold: z.number().min(0.05).max(1).default(0.5),
    /** Hosts announcements may be sent to; to no other. */
    announceHosts: z.array(z.string().min(1).max(253)).default([]),
  })
  .meta({ id: 'SharingPolicy' })
export type Policy = z.output<typeof Policy>
export type DisputeStep = Policy['disputeSteps'][number]
