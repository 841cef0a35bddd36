import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('alerts', {
  notFound: { status: 404, message: 'There is no such alert.' },
  ruleNotFound: { status: 404, message: 'There is no alert rule with this code.' },
  badRule: { status: 422, message: 'The rule contradicts itself or its indicator.' },
})
