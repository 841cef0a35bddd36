import { defineModule } from '#platform/module.ts'

export const standards = defineModule({ name: 'data/standards', folder: import.meta.dirname })
