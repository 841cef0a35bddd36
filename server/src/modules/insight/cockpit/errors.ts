import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('cockpit', {
  noMap: { status: 404, message: 'The boundary pack has no map of this region’s parts.' },
})
