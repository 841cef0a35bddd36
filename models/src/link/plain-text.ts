/** Full width to half width (NFKC), capitals, no spaces: what two clerks may write differently without meaning it. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()
}
