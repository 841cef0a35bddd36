import { App, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { useSetLevelRule, type KeyLevelRule } from '../api.ts'
import styles from './keys.module.css'

/** Which suite protects data of which level, and whether files are encrypted where they lie. */
export function LevelRules({ rules }: { rules: readonly KeyLevelRule[] }) {
  const { t } = useTranslation('keys')
  const { modal } = App.useApp()
  const notify = useNotify()
  const set = useSetLevelRule()
  const ask = (rule: KeyLevelRule): void => {
    modal.confirm({
      title: t('rules.title', { level: t(`levels.${rule.level}`) }),
      content: t('rules.text', {
        suite: t(`suites.${rule.suite}`),
        files: t(rule.atRest ? 'rules.encrypted' : 'rules.plain'),
      }),
      okText: t('rules.act'),
      cancelText: t('back'),
      onOk: () => set.mutateAsync(rule).then(() => notify.done(t('rules.done')), notify.failed),
    })
  }
  const suites = (['intl', 'gm'] as const).map((value) => ({ value, label: t(`suites.${value}`) }))
  return (
    <Panel title={t('rules.heading')} note={t('rules.note')}>
      <div className={styles['scroll']}>
        <PlainTable
          caption={t('rules.heading')}
          rows={rules}
          rowKey={({ level }) => level}
          columns={[
            { key: 'level', title: t('rules.level'), text: ({ level }) => t(`levels.${level}`) },
            {
              key: 'suite',
              title: t('rules.suite'),
              text: ({ suite }) => t(`suites.${suite}`),
              render: (rule) => (
                <Select
                  aria-label={`${t(`levels.${rule.level}`)}: ${t('rules.suite')}`}
                  value={rule.suite}
                  options={suites}
                  popupMatchSelectWidth={false}
                  onChange={(suite) => ask({ ...rule, suite })}
                />
              ),
            },
            {
              key: 'atRest',
              title: t('rules.atRest'),
              text: ({ atRest }) => t(atRest ? 'rules.on' : 'rules.off'),
              render: (rule) => (
                <Switch
                  aria-label={`${t(`levels.${rule.level}`)}: ${t('rules.atRest')}`}
                  checked={rule.atRest}
                  checkedChildren={t('rules.on')}
                  unCheckedChildren={t('rules.off')}
                  onChange={(atRest) => ask({ ...rule, atRest })}
                />
              ),
            },
          ]}
        />
      </div>
    </Panel>
  )
}
