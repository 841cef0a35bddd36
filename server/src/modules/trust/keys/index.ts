/** Seals a secret text for one place (`connection:xyz:password`), and opens it there and nowhere else (`keys.notOpened`). */
export { sealText } from './seal-text.ts'
export { openText } from './open-text.ts'
/** A sensitive field, sealed for its row, in the suite of its level; for many values take `fieldCipher` once. */
export { encryptField } from './encrypt-field.ts'
export { openField } from './open-field.ts'
export { fieldCipher, type FieldCipher } from './field-cipher.ts'
/** What to look for where a sealed field is searched for an exact value; stays the same when keys are rotated. */
export { blindIndex } from './blind-index.ts'
/** Files and streams: encrypted in chunks, each checked as it is read, at any place of the file. */
export { encryptStream, openStream } from './encrypt-stream.ts'
export { openSealedFile, type SealedFile } from './open-sealed-file.ts'
/** Bytes signed by one department and encrypted for another; key pairs of departments. */
export { sealEnvelope } from './seal-envelope.ts'
export { openEnvelope } from './open-envelope.ts'
export { Envelope } from './envelope.ts'
export { makeDepartmentKey } from './make-department-key.ts'
/** Signed by this installation, e.g. a checkpoint of the audit log; the key never leaves the provider. */
export { signAs, verifyAs } from './sign-as.ts'
/** What holds for a level of GB/T 43697: suite, and whether its files are encrypted at rest. */
export { findLevelRule } from './find-level-rule.ts'
export { levelRuleChanged } from './events.ts'
export type { Level } from './level.ts'
export type { Suite } from './crypto/suite.ts'
/** Bytes under a key a module keeps itself (the key of backups), bound to their place. */
export { openBytes, sealBytes } from './crypto/sealed.ts'
export { importSuiteKey, makeKeyMaterial, type SuiteKey } from './crypto/suite.ts'
/** Bytes under a passphrase alone, for the keys inside a backup; and where the file provider keeps its keys. */
export { openWithPassphrase, sealWithPassphrase } from './crypto/passphrase.ts'
export { keyFolder, useProvider } from './providers/provider-of.ts'
export type { KeyProvider } from './providers/key-provider.ts'
