import { z } from 'zod'
import { periodKinds } from './period.ts'

export const Bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) })
export type Bilingual = z.infer<typeof Bilingual>

/** An indicator as data. The SQL names its datasets as tables and gives the columns region, period and value. */
export const Definition = z
  .object({
    code: z.string().regex(/^[a-z][a-z0-9_]{1,59}$/),
    name: Bilingual,
    unit: z.object({ zh: z.string(), en: z.string() }),
    description: Bilingual,
    /** Department code; alerts about the indicator go there. */
    department: z.string(),
    datasets: z.array(z.string()).min(1).max(8),
    periodKind: z.enum(periodKinds),
    goodDirection: z.enum(['up', 'down', 'none']),
    /** Whether figures are measured in percent or the like, so that a change is a difference, not a ratio. */
    share: z.boolean().default(false),
    /** How the figures of counties make the figure of their city, and cities that of the province. */
    rollup: z.enum(['sum', 'mean', 'none']),
    /** Weight in rankings, 1 (detail) to 5 (headline). */
    importance: z.number().int().min(1).max(5).default(3),
    /** Decimal places a figure is shown with. */
    decimals: z.number().int().min(0).max(6).default(0),
    /** Whether any of its data is synthetic, said here or by the catalogue; shown wherever a figure is. */
    synthetic: z.boolean().default(false),
    sql: z.string().min(1).max(20_000),
    /**
     * The rows behind a number: a condition on one dataset and the columns to show. The condition may use $region,
     * $prefix (what the codes inside the region begin with), $period, $from and $to (the period's days, $to exclusive).
     */
    trace: z
      .object({
        dataset: z.string(),
        where: z.string().min(1).max(5_000),
        columns: z.array(z.string()).min(1).max(40),
      })
      .optional(),
  })
  .meta({ id: 'IndicatorDefinition' })
export type Definition = z.infer<typeof Definition>
