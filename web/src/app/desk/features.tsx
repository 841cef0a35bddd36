import { cases } from '../../features/work/cases/routes.tsx'
import { access } from '../../features/trust/access/routes.tsx'
import { audit } from '../../features/trust/audit/routes.tsx'
import { catalog } from '../../features/data/catalog/routes.tsx'
import { exchange } from '../../features/data/exchange/routes.tsx'
import { alerts } from '../../features/insight/alerts/routes.tsx'
import { findings } from '../../features/insight/findings/routes.tsx'
import { guard } from '../../features/trust/guard/routes.tsx'
import { identity } from '../../features/trust/identity/routes.tsx'
import { keys } from '../../features/trust/keys/routes.tsx'
import { indicators } from '../../features/insight/indicators/routes.tsx'
import { ingest } from '../../features/data/ingest/routes.tsx'
import { streams } from '../../features/data/streams/routes.tsx'
import { sources } from '../../features/data/sources/routes.tsx'
import { opening } from '../../features/data/opening/desk-routes.tsx'
import { linkage } from '../../features/data/linkage/routes.tsx'
import { contracts } from '../../features/data/contracts/routes.tsx'
import { rectification } from '../../features/data/rectification/routes.tsx'
import { lineage } from '../../features/data/lineage/routes.tsx'
import { quality } from '../../features/data/quality/routes.tsx'
import { standards } from '../../features/data/standards/routes.tsx'
import type { Feature } from '../../lib/feature.ts'

/** What the desk offers, in the order of its navigation. A new feature is one import and one line here. */
export const features: readonly Feature[] = [
  cases,
  catalog,
  exchange,
  ingest,
  sources,
  streams,
  quality,
  standards,
  lineage,
  rectification,
  contracts,
  linkage,
  opening,
  indicators,
  findings,
  alerts,
  access,
  audit,
  guard,
  keys,
  identity,
]
