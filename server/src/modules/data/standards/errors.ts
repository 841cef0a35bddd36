import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('standards', {
  notFound: { status: 404, message: 'The register has no such entry.' },
  proposalNotFound: { status: 404, message: 'There is no such proposal.' },
  contentInvalid: {
    status: 422,
    message: 'The content does not hold together; each problem names its place.',
  },
  changedMeanwhile: { status: 409, message: 'A newer version has been approved meanwhile.' },
  alreadyProposed: { status: 409, message: 'A change of this entry is already waiting for a decision.' },
  alreadyDecided: { status: 409, message: 'The proposal has been decided already.' },
  needsSecondPerson: { status: 403, message: 'Whoever proposed a change cannot approve it.' },
  notYourProposal: { status: 403, message: 'Only the person who proposed a change can withdraw it.' },
  tooEarly: { status: 422, message: 'A version cannot begin before the one it follows.' },
  unchanged: { status: 422, message: 'The proposal changes nothing.' },
  alreadyRetired: { status: 409, message: 'The entry is retired already.' },
  importUnreadable: { status: 422, message: 'The text to import cannot be read; the line is named.' },
  unitUnknown: { status: 422, message: 'The unit is not known, or the two measure different things.' },
})
