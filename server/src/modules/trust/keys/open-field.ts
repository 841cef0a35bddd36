import type { Ctx } from '#platform/ctx.ts'
import { fieldContext } from './field-cipher.ts'
import { openText } from './open-text.ts'

/** The value of this field in this row; throws `keys.notOpened` for another field, another row, or a changed value. */
export function openField(
  ctx: Ctx,
  { field, row, sealed }: { field: string; row: string; sealed: string },
): Promise<string> {
  return openText(ctx, sealed, fieldContext(field, row))
}
