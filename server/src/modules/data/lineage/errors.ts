import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('lineage', {
  nodeNotFound: { status: 404, message: 'Nothing of this kind and name is known.' },
  cellNotFound: { status: 404, message: 'The version has no such row or column.' },
  runNotFound: { status: 404, message: 'There is no such run.' },
})
