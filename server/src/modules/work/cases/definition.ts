import { z } from 'zod'

/** Roles that may take part in cases; the permissions of this module are granted to these and no others. */
export const CASE_ROLES = ['handler', 'leader', 'steward', 'administrator', 'analyst', 'engineer'] as const

const Name = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/)
const Text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const Department = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)
const Amount = z.number().int().min(1).max(10_000)

/** JSON Schema 2020-12; compiled, and refused when unusable, by form.ts. */
const JsonSchema = z.record(z.string(), z.unknown())

/** Who may do something: one of the roles, in the department that works on the case unless it says otherwise. */
const Right = z.strictObject({
  roles: z.array(z.enum(CASE_ROLES)).min(1),
  /** Also from any other department: supervision, approval, withdrawal by whoever opened the case. */
  acrossDepartments: z.boolean().default(false),
})
export type Right = z.infer<typeof Right>

const State = z.strictObject({
  name: Name,
  label: Text,
  final: z.boolean().default(false),
  /** Whose desk the case lies on in this state; without it, the responsible department's. */
  task: z.strictObject({ role: z.enum(CASE_ROLES), department: Department.optional() }).optional(),
})

const Transition = Right.extend({
  name: Name,
  label: Text,
  from: z.array(Name).min(1),
  to: Name,
  /** Form fields that must be filled when the transition is taken. */
  requires: z.array(z.string()).default([]),
  requiresComment: z.boolean().default(false),
  /** What the form data must satisfy, and what to say where it does not. */
  guard: z.strictObject({ when: JsonSchema, message: Text }).optional(),
})

const Clock = z.strictObject({
  name: Name,
  label: Text,
  /** `creation`, or the state whose first entry starts the clock. It starts once and never again. */
  startsAt: Name,
  /** States whose first entry stops the clock for good; every final state does. */
  stopsAt: z.array(Name).default([]),
  /** While in these states time does not count against the limit (special steps, 补正). */
  suspendedIn: z.array(Name).default([]),
  /** The office is held to its promise where it made one; both limits are shown. */
  limit: z.strictObject({
    unit: z.enum(['workingDays', 'calendarDays', 'hours']),
    legal: Amount,
    promised: Amount.optional(),
  }),
  legalBasis: Text,
  /** Amounts before the deadline, in the limit's unit. */
  reminders: z.array(Amount).default([]),
  /** Whom to tell when the limit has passed; without a department, the responsible one. */
  escalation: z.strictObject({ role: z.enum(CASE_ROLES), department: Department.optional() }).optional(),
  /** Who may extend, and by how much in all, in the limit's unit. */
  extension: Right.extend({ most: Amount }).optional(),
})

/** A case type as data. `verify-definition.ts` checks what a shape cannot: reachability, ends, references. */
export const CaseTypeDefinition = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    /** Letters that begin a case's number, e.g. `AL` in AL-2026-000123. */
    prefix: z.string().regex(/^[A-Z]{2,4}$/),
    name: Text,
    form: JsonSchema,
    initial: Name,
    states: z.array(State).min(2).max(60),
    transitions: z.array(Transition).min(1).max(200),
    clocks: z.array(Clock).max(10).default([]),
    /** The responsible department: of the first rule the form data satisfies. */
    routing: z.strictObject({
      rules: z.array(z.strictObject({ when: JsonSchema, department: Department })).default([]),
      otherwise: Department,
    }),
    /** Roles that may open a case by hand; modules open cases as the system. */
    openedBy: z.array(z.enum(CASE_ROLES)).default([]),
    /** Passing to another department: at most so often, then `thenBy` decides for good. */
    handOver: Right.extend({ most: z.number().int().min(0).max(20), thenBy: z.enum(CASE_ROLES) }).optional(),
    attachments: z
      .strictObject({
        types: z.array(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/)).min(1),
        maxBytes: z
          .number()
          .int()
          .min(1)
          .max(1024 ** 3),
        most: z.number().int().min(1).max(500),
      })
      .optional(),
  })
  .meta({ id: 'CaseTypeDefinition' })

/** A definition as its author writes it: defaults may be left out. */
export type CaseTypeDefinition = z.input<typeof CaseTypeDefinition>
/** A definition with its defaults filled in, as stored. */
export type CaseDefinition = z.output<typeof CaseTypeDefinition>
export type ClockDefinition = CaseDefinition['clocks'][number]
export type TransitionDefinition = CaseDefinition['transitions'][number]
export type StateDefinition = CaseDefinition['states'][number]
export type Unit = ClockDefinition['limit']['unit']

/** What is wrong with a definition, and where (JSON Pointer into it). */
export type Problem = { pointer: string; message: string }
