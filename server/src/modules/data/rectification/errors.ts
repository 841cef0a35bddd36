import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('rectification', {
  notFound: { status: 404, message: 'There is no such rectification.' },
  thresholdNotFound: { status: 404, message: 'There is no such threshold.' },
  thresholdTaken: { status: 409, message: 'This subject already has a threshold; change that one.' },
})
