import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('indicators', {
  notFound: { status: 404, message: 'There is no indicator with this code.' },
  unknownRegion: { status: 404, message: 'There is no region with this code.' },
  badPeriod: { status: 400, message: 'A period is written 2024, 2024Q3, 2024-03, 2024-W09 or 2024-03-05.' },
  unpublished: { status: 422, message: 'A dataset the indicator uses has no published version yet.' },
  badSql: { status: 422, message: 'The SQL does not run; the fault and its place are given.' },
  badResult: { status: 422, message: 'The SQL runs, but its result is not an indicator’s.' },
  notTraceable: { status: 404, message: 'The rows behind this number cannot be shown.' },
})
