import { ckanRoutes } from './ckan/routes.ts'
import { metadataRoutes } from './metadata-routes.ts'
import { portalRoutes } from './portal-routes.ts'
import { stewardRoutes } from './steward-routes.ts'

export const routes = [...stewardRoutes, ...portalRoutes, ...metadataRoutes, ...ckanRoutes]
