import type { Ctx } from '#platform/ctx.ts'
import { fieldCipher } from './field-cipher.ts'
import type { Level } from './level.ts'

/** One value sealed for one row of a field. For many, take `fieldCipher` once. */
export async function encryptField(
  ctx: Ctx,
  input: { field: string; row: string; level: Level; value: string },
): Promise<string> {
  return (await fieldCipher(ctx, input.field, input.level)).seal(input.value, input.row)
}
