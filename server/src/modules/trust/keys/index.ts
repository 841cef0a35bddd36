/** Seals a secret text for one place (`connection:xyz:password`), and opens it there and nowhere else (`keys.notOpened`). */
export { sealText } from './seal-text.ts'
export { openText } from './open-text.ts'
