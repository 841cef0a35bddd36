import { readContract, type Contract } from '#modules/data/quality/index.ts'
import { errors } from './errors.ts'

/** The contract of a registered dataset, with the code lists that were registered beside it. */
export function contractOf({
  contract,
  contractFiles,
}: {
  contract: string
  contractFiles: Record<string, string>
}): Contract {
  return readContract(contract, {
    readFile(path) {
      const text = contractFiles[path]
      if (text === undefined) throw errors.contractFileMissing({ path })
      return text
    },
  })
}
