import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('contracts', {
  notFound: { status: 404, message: 'There is no such contract version.' },
  unchanged: { status: 422, message: 'The proposal says the same as the contract in force.' },
  versionTooLow: { status: 422, message: 'The change needs a higher semantic version.' },
  pending: { status: 409, message: 'Another proposal for this dataset waits for a decision.' },
  decided: { status: 409, message: 'The proposal has been decided already.' },
  ownProposal: { status: 403, message: 'A change that loosens rules is approved by a second person.' },
  baseChanged: { status: 409, message: 'The contract in force has changed since the proposal was made.' },
  nothingToTry: { status: 409, message: 'The dataset has no published version to try the contract on.' },
})
