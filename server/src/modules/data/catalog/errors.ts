import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('catalog', {
  notFound: { status: 404, message: 'There is no such dataset.' },
  reasonMissing: {
    status: 422,
    message: 'A dataset that is not shared, or shared on conditions, needs the reason.',
  },
  contractFileMissing: { status: 422, message: 'The contract names a file that was not given with it.' },
  invalidEntry: { status: 422, message: 'Some fields of the entry are not acceptable; each is named.' },
  secretExcluded: {
    status: 422,
    message: 'Data of state secrets is excluded from this platform; the entry is not stored.',
  },
  notYourDepartment: {
    status: 403,
    message: 'Only the owning department or the data bureau may do this.',
  },
  secondPerson: { status: 409, message: 'Somebody other than the author must do this.' },
  wrongState: { status: 409, message: 'The entry is not in a state in which this can be done.' },
  contractLoosened: {
    status: 409,
    message: 'The contract lets in what the one in force refuses; propose it in data/contracts.',
  },
  changedMeanwhile: { status: 409, message: 'Somebody changed the entry meanwhile; look at it again.' },
  incomplete: {
    status: 422,
    message: 'Core items are missing; an entry is published when all are filled.',
  },
  exportStopped: {
    status: 403,
    message: 'The export broke off: what may be exported has changed since it began.',
  },
  badCursor: { status: 400, message: 'The cursor does not belong to this search.' },
  cursorExpired: { status: 410, message: 'The cursor is older than an hour; begin the search again.' },
  badTable: { status: 422, message: 'The table cannot be read as a catalogue; the place is given.' },
  noteNotFound: { status: 404, message: 'There is no such note on the dataset.' },
})
