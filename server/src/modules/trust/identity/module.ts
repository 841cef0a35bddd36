import { defineModule } from '#platform/module.ts'
import { routes } from './routes.ts'
import { seed } from './seed.ts'

export const identity = defineModule({ name: 'trust/identity', folder: import.meta.dirname, routes, seed })
