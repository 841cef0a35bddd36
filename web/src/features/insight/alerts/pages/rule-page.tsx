import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Shown, StateView } from '../../../../ui/state-view.tsx'
import { rulesQuery } from '../api.ts'
import { RuleForm } from '../components/rule-form.tsx'
import { blankRule } from '../rule-draft.ts'

/** Sets a rule: it is tried against history before it is put in force. */
export function RulePage() {
  const { t } = useTranslation('alerts')
  const say = useSay()
  const { code } = useParams()
  const rules = useQuery(rulesQuery)
  const crumbs = [{ label: t('rules'), path: '/desk/alert-rules' }]
  return (
    <Shown query={rules}>
      {(all) => {
        const stored = all.find((rule) => rule.code === code)
        if (code !== undefined && !stored) return <StateView icon="empty" title={t('noSuchRule')} />
        const { version, ...start } = stored ?? { ...blankRule, version: 0 }
        return (
          <>
            <PageHeader
              title={stored ? say(stored.name) : t('newRule')}
              summary={version === 0 ? t('newRuleNote') : t('basedOn', { version })}
              crumbs={crumbs}
            />
            <RuleForm key={version} start={start} isNew={version === 0} />
          </>
        )
      }}
    </Shown>
  )
}
