import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { CodeView } from '../../../../ui/code-view.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import type { IndicatorDetail } from '../api.ts'

/** What an indicator means: in words, and as the SQL that gives it. */
export function DefinitionPanel({
  indicator: { definition, version, state },
}: {
  indicator: IndicatorDetail
}) {
  const { t } = useTranslation('indicators')
  const say = useSay()
  const departmentName = useDepartmentName()
  return (
    <Panel title={t('definition')} note={t('definitionNote', { version })}>
      <Facts
        facts={[
          { label: t('unit'), value: say(definition.unit) },
          { label: t('periodKind'), value: t(`period.${definition.periodKind}`) },
          { label: t('department'), value: departmentName(definition.department) },
          { label: t('goodDirection'), value: t(`direction.${definition.goodDirection}`) },
          { label: t('rollup'), value: t(`rollups.${definition.rollup}`) },
          { label: t('stateLabel'), value: t(`state.${state}`) },
          {
            label: t('datasets'),
            value: definition.datasets.map((code) => (
              <span key={code}>
                <Link to={`/desk/catalog/${code}`}>{code}</Link>{' '}
              </span>
            )),
          },
          { label: t('code'), value: <code>{definition.code}</code> },
        ]}
      />
      <div style={{ marginTop: 16 }}>
        <CodeView label={t('sql')} text={definition.sql} />
      </div>
    </Panel>
  )
}
