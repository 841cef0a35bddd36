import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('opening', {
  notOpened: {
    status: 404,
    message: 'There is no opened dataset, or no released version of it, by this name.',
  },
  withdrawn: { status: 410, message: 'The dataset was open and was withdrawn; the reason is given.' },
  refused: { status: 422, message: 'The dataset may not be opened; the reasons are given.' },
  unknownColumn: { status: 400, message: 'The dataset has no such column.' },
  badQuery: { status: 400, message: 'The query cannot be run; the reason is given.' },
  noProposal: { status: 404, message: 'There is no such proposal.' },
  alreadyDecided: { status: 409, message: 'The proposal was decided meanwhile.' },
  reasonNeeded: { status: 422, message: 'A refusal needs its reason.' },
  workbookTooLarge: {
    status: 422,
    message: 'A workbook holds a limited number of rows; filter, or take CSV or Parquet.',
  },
  noSuchCase: { status: 404, message: 'There is no request by this number and receipt.' },
})
