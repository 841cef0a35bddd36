import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../../ui/badges.tsx'
import { Field } from '../../../../ui/form/field.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import type { PolicyCheck, PolicyTest } from '../api.ts'
import { emptyTest, makeTest, ROLES } from '../new-test.ts'
import styles from './access.module.css'

type Props = {
  tests: readonly PolicyTest[]
  results: PolicyCheck['tests']
  onChange?: ((tests: PolicyTest[]) => void) | undefined
}

/** The tests stored with a version, how each came out, and a form for a further one. */
export function TestList({ tests, results, onChange }: Props) {
  const { t } = useTranslation('access')
  const resultOf = (name: string) => results.find((result) => result.name === name)
  const sight = ({ treatment, mask }: PolicyTest['expect']): string => t(`sight.${mask ?? treatment}`)
  return (
    <>
      <div className={styles['scroll']}>
        <PlainTable
          caption={t('tests.heading')}
          rows={tests}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', title: t('tests.name'), text: ({ name }) => name },
            {
              key: 'who',
              title: t('effects.who'),
              text: ({ input }) => input.person.roles.map((role) => t(`roles.${role}`)).join(', '),
            },
            { key: 'action', title: t('action'), text: ({ input }) => t(`actions.${input.action}`) },
            {
              key: 'column',
              title: t('classification'),
              text: ({ input }) => t(`classes.${input.columns[0]?.classification ?? 'general'}`),
            },
            { key: 'purpose', title: t('purpose'), text: ({ input }) => input.why.purpose ?? t('noPurpose') },
            { key: 'expect', title: t('tests.expect'), text: ({ expect }) => sight(expect) },
            {
              key: 'result',
              title: t('tests.result'),
              text: ({ name }) => (resultOf(name)?.passed ? 'passed' : ''),
              render: ({ name }) => {
                const result = resultOf(name)
                if (!result) return t('tests.notRun')
                if (result.passed) return <Badge tone="green">{t('tests.passed')}</Badge>
                return <Badge tone="red">{t('tests.got', { sight: sight(result.got) })}</Badge>
              },
            },
            {
              key: 'remove',
              title: '',
              text: () => null,
              render: ({ name }) =>
                onChange && (
                  <Button
                    size="small"
                    type="link"
                    onClick={() => onChange(tests.filter((test) => test.name !== name))}
                  >
                    {t('tests.remove')}
                  </Button>
                ),
            },
          ]}
        />
      </div>
      {onChange && (
        <AddTest names={tests.map(({ name }) => name)} onAdd={(test) => onChange([...tests, test])} />
      )}
    </>
  )
}

function AddTest({ names, onAdd }: { names: readonly string[]; onAdd(test: PolicyTest): void }) {
  const { t } = useTranslation('access')
  const [draft, setDraft] = useState(emptyTest)
  const choice = (
    key: 'role' | 'action' | 'classification' | 'expect',
    options: readonly string[],
    label: string,
    words: string,
  ) => (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={draft[key]}
          onChange={({ target }) => setDraft({ ...draft, [key]: target.value })}
        >
          {options.map((option) => (
            <option key={option} value={option}>
              {t(`${words}.${option}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  return (
    <div className={styles['form']}>
      <Field label={t('tests.name')}>
        {(control) => (
          <input
            {...control}
            value={draft.name}
            onChange={({ target }) => setDraft({ ...draft, name: target.value })}
          />
        )}
      </Field>
      {choice('role', ROLES, t('effects.who'), 'roles')}
      {choice('action', ['read', 'export', 'open', 'share'], t('action'), 'actions')}
      {choice(
        'classification',
        ['general', 'personal', 'sensitive-personal'],
        t('classification'),
        'classes',
      )}
      <Field label={t('tests.purpose')}>
        {(control) => (
          <input
            {...control}
            value={draft.purpose}
            placeholder={t('noPurpose')}
            onChange={({ target }) => setDraft({ ...draft, purpose: target.value })}
          />
        )}
      </Field>
      {choice('expect', ['clear', 'partial', 'pseudonym', 'full', 'refused'], t('tests.expect'), 'sight')}
      <Button
        disabled={!draft.name.trim() || names.includes(draft.name.trim())}
        onClick={() => {
          onAdd(makeTest(draft))
          setDraft(emptyTest)
        }}
      >
        {t('tests.add')}
      </Button>
    </div>
  )
}
