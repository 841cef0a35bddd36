import { defineErrors } from '#platform/errors.ts'

export const qualityErrors = defineErrors('quality', {
  contractUnreadable: { status: 422, message: 'The data contract is not valid YAML.' },
  contractInvalid: { status: 422, message: 'The data contract does not follow ODCS 3.1.' },
  tableUnknown: { status: 422, message: 'The data contract describes no such table.' },
  ruleInvalid: { status: 422, message: 'A quality rule of the data contract cannot be understood.' },
  columnUnknown: {
    status: 422,
    message: 'A quality rule names a column that the data contract does not describe.',
  },
  codeListMissing: { status: 422, message: 'A code list named by the data contract cannot be found.' },
  expressionRefused: {
    status: 422,
    message: 'A rule may only hold one scalar expression over the columns of the row.',
  },
  referenceMissing: { status: 422, message: 'A rule refers to another dataset that was not given.' },
  reportNotFound: { status: 404, message: 'No check of this run is kept.' },
})
