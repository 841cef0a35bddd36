import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('linkage', {
  notFound: { status: 404, message: 'There is no such linkage project.' },
  runNotFound: { status: 404, message: 'There is no such run.' },
  taskNotFound: { status: 404, message: 'There is no such pair to review.' },
  entityNotFound: { status: 404, message: 'There is no such entity in the newest run.' },
  publicationNotFound: { status: 404, message: 'There is no such publication.' },
  badSettings: { status: 422, message: 'The settings name a column, field or form that does not exist.' },
  changedMeanwhile: { status: 409, message: 'Somebody else saved the project meanwhile.' },
  runGoing: { status: 409, message: 'A run of this project has not ended.' },
  runEnded: { status: 409, message: 'The run has ended already.' },
  noRun: { status: 409, message: 'The project has no finished run yet.' },
  cancelled: { status: 409, message: 'The run was cancelled.' },
  threadFailed: { status: 500, message: 'The linkage could not be computed.', reportable: true },
  claimed: { status: 409, message: 'Another reviewer has this pair.' },
  decidedAlready: { status: 409, message: 'This pair has been decided already.' },
  nothingToUndo: { status: 409, message: 'You have no decision of your own left to undo here.' },
  splitWhat: { status: 422, message: 'Choose some, but not all, of the records of the entity.' },
  tooManyPairs: { status: 422, message: 'So large an entity is to be split in smaller steps.' },
  sameEntity: { status: 422, message: 'These are one entity already.' },
  noGolden: { status: 409, message: 'The settings do not say how the golden record is made.' },
  contractLoosened: {
    status: 409,
    message:
      'The golden dataset’s contract would let in what the one in force refuses; propose it in data/contracts.',
  },
  undoneAlready: { status: 409, message: 'Only the newest publication that stands can be undone.' },
})
