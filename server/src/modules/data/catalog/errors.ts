import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('catalog', {
  notFound: { status: 404, message: 'There is no such dataset.' },
  reasonMissing: {
    status: 422,
    message: 'A dataset that is not shared, or shared on conditions, needs the reason.',
  },
  contractFileMissing: { status: 422, message: 'The contract names a file that was not given with it.' },
})
