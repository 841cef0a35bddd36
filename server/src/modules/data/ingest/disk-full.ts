/** Whether an error says that the disk has no room left, in the words of the system or of the query engine. */
export function isDiskFull(error: unknown): boolean {
  const { code = '', message = '', cause } = error as NodeJS.ErrnoException
  if (['ENOSPC', 'EDQUOT'].includes(code) || /No space left on device|Disk quota exceeded/i.test(message))
    return true
  return cause !== undefined && cause !== null && isDiskFull(cause)
}
