import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('opening', {
  notOpened: {
    status: 404,
    message: 'There is no opened dataset, or no released version of it, by this name.',
  },
  refused: { status: 422, message: 'The dataset may not be opened; the reasons are given.' },
  unknownColumn: { status: 400, message: 'The dataset has no such column.' },
  badQuery: { status: 400, message: 'The query cannot be run; the reason is given.' },
})
