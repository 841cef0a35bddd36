import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { indicatorQuery } from '../api.ts'
import { blankDefinition } from '../blank-definition.ts'
import { DefinitionForm } from '../components/definition-form.tsx'

/** Defines a new indicator, or the next version of one. */
export function DefinePage() {
  const { t } = useTranslation('indicators')
  const { code } = useParams()
  if (code !== undefined) return <Redefine code={code} />
  return (
    <>
      <PageHeader
        title={t('define')}
        summary={t('defineNote')}
        crumbs={[{ label: t('title'), path: '/desk/indicators' }]}
      />
      <DefinitionForm start={blankDefinition} isNew />
    </>
  )
}

function Redefine({ code }: { code: string }) {
  const { t } = useTranslation('indicators')
  const say = useSay()
  const indicator = useQuery(indicatorQuery(code))
  return (
    <Shown query={indicator}>
      {({ definition, version }) => (
        <>
          <PageHeader
            title={t('redefineOf', { name: say(definition.name) })}
            summary={t('redefineNote', { version })}
            crumbs={[
              { label: t('title'), path: '/desk/indicators' },
              { label: say(definition.name), path: `/desk/indicators/${code}` },
            ]}
          />
          <DefinitionForm start={definition} />
        </>
      )}
    </Shown>
  )
}
