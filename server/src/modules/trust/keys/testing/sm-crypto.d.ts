/** The part of sm-crypto, which ships no types, that the comparison uses. */
declare module 'sm-crypto' {
  type SignOptions = { hash: boolean; der: boolean; publicKey?: string }
  export const sm2: {
    doSignature(message: number[], privateKey: string, options: SignOptions): string
    doVerifySignature(message: number[], signature: string, publicKey: string, options: SignOptions): boolean
    doEncrypt(message: number[], publicKey: string, mode: 0 | 1): string
    doDecrypt(text: string, privateKey: string, mode: 0 | 1, options: { output: 'array' }): number[]
  }
}
