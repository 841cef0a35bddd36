/** How often data comes and how late it may be, in hours, as a contract's `slaProperties` say. */
export type Service = { frequencyHours?: number; latencyHours?: number }

const DAY = 24

/** Hours from one delivery to the next by the update cycle of the catalogue, and the days of grace an office is given. */
const CYCLES: Readonly<Record<string, { every: number; grace: number }>> = {
  realtime: { every: 1, grace: 1 },
  hourly: { every: 1, grace: 2 },
  daily: { every: DAY, grace: DAY / 2 },
  weekly: { every: 7 * DAY, grace: 2 * DAY },
  monthly: { every: 31 * DAY, grace: 10 * DAY },
  quarterly: { every: 92 * DAY, grace: 30 * DAY },
  yearly: { every: 366 * DAY, grace: 90 * DAY },
}

/** The moment by which the next delivery is due; undefined where nothing is promised. The contract wins over the cycle. */
export function nextDue(last: Date, service: Service, updateCycle: string): Date | undefined {
  const cycle = CYCLES[updateCycle]
  const every = service.frequencyHours ?? cycle?.every
  if (every === undefined) return undefined
  const grace = service.latencyHours ?? (service.frequencyHours === undefined ? cycle?.grace : 0) ?? 0
  return new Date(last.getTime() + (every + grace) * 3_600_000)
}

const UNITS: Readonly<Record<string, number>> = {
  ...{ h: 1, hr: 1, hour: 1, hours: 1 },
  ...{ d: DAY, day: DAY, days: DAY },
  ...{ w: 7 * DAY, week: 7 * DAY, weeks: 7 * DAY },
  ...{ m: 31 * DAY, month: 31 * DAY, months: 31 * DAY },
  ...{ y: 366 * DAY, yr: 366 * DAY, year: 366 * DAY, years: 366 * DAY },
}

/** Reads `frequency` and `latency` of ODCS `slaProperties`; values in units that are not known say nothing. */
export function readService(
  properties: readonly { property: string; value?: unknown; unit?: string | undefined }[],
): Service {
  const hours = (name: string): number | undefined => {
    const found = properties.find(({ property }) => property === name)
    const amount = Number(found?.value)
    const unit = UNITS[found?.unit?.toLowerCase() ?? 'd']
    return found && unit !== undefined && amount > 0 ? amount * unit : undefined
  }
  const [frequencyHours, latencyHours] = [hours('frequency'), hours('latency')]
  return {
    ...(frequencyHours === undefined ? {} : { frequencyHours }),
    ...(latencyHours === undefined ? {} : { latencyHours }),
  }
}
