import { defineModule } from '#platform/module.ts'

export const backup = defineModule({ name: 'trust/backup', folder: import.meta.dirname })
