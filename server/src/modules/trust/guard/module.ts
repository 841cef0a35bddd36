import { defineModule } from '#platform/module.ts'

export const guard = defineModule({ name: 'trust/guard', folder: import.meta.dirname })
