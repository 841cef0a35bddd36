/**
 * Versions of the key-encryption key (KEK). One is `active`: new data keys are wrapped by it. A `retiring` one still opens what
 * it wrapped. A `retired` one is refused; its material stays with the provider, for restoring backups older than the rotation.
 */
export type KeyState = 'active' | 'retiring' | 'retired'

/** Whether data keys wrapped by a version of this state may be opened. */
export function opens(state: KeyState): boolean {
  return state !== 'retired'
}
