import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('findings', {
  modelFailed: { status: 500, message: 'A model failed on a series.', reportable: true },
})
