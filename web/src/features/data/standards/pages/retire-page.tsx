import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import type { FormValue } from '../../../../ui/form/form-schema.ts'
import { SchemaForm } from '../../../../ui/form/schema-form.tsx'
import formStyles from '../../../../ui/form/wide-form.module.css'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { codeListQuery, elementQuery, pathOf, usePropose } from '../api.ts'
import { ContentProblems } from '../components/content-problems.tsx'
import { civilToday } from '../today.ts'

/** Proposes that an element or a code list is no longer used, from a day on, with what follows it. */
export function RetirePage() {
  const { kind, code = '' } = useParams()
  const isElement = kind !== 'code-list'
  const element = useQuery({ ...elementQuery(code), enabled: isElement })
  const list = useQuery({ ...codeListQuery(code, undefined), enabled: !isElement })
  const shown = isElement ? 'element' : 'code-list'
  return isElement ? (
    <Shown query={element}>
      {({ versions }) => <Retire kind={shown} code={code} after={versions[0]?.version ?? 0} />}
    </Shown>
  ) : (
    <Shown query={list}>
      {({ versions }) => <Retire kind={shown} code={code} after={versions[0]?.version ?? 0} />}
    </Shown>
  )
}

function Retire({ kind, code, after }: { kind: 'element' | 'code-list'; code: string; after: number }) {
  const { t } = useTranslation('standards')
  const navigate = useNavigate()
  const notify = useNotify()
  const propose = usePropose()
  const schema = {
    properties: {
      validFrom: { type: 'string', format: 'date', title: t('field.validFrom') },
      successor: {
        type: 'string',
        title: t('field.successor'),
        maxLength: 60,
        description: t('hint.successor'),
      },
      reason: { type: 'string', title: t('field.reason'), maxLength: 1000 },
    },
    required: ['validFrom', 'reason'],
  } as const
  function submit({ validFrom, successor, reason }: FormValue): void {
    const body = {
      action: 'retire' as const,
      kind,
      code,
      after,
      validFrom: String(validFrom),
      reason: String(reason),
    }
    propose.mutate(typeof successor === 'string' ? { ...body, successor } : body, {
      onSuccess: ({ id }) => {
        notify.done(t('proposed'))
        void navigate(`/desk/standards/proposals/${id}`)
      },
    })
  }
  return (
    <>
      <PageHeader
        title={t('retireOf', { name: code })}
        summary={t('retireSummary')}
        crumbs={[{ label: code, path: pathOf(kind, code) }]}
      />
      <Panel title={t('retire')}>
        <div className={formStyles['wide']}>
          <SchemaForm schema={schema} initial={{ validFrom: civilToday() }} onSubmit={submit}>
            <div className={formStyles['acts']}>
              <ContentProblems error={propose.error} />
              <Button type="primary" htmlType="submit" loading={propose.isPending}>
                {t('propose')}
              </Button>
              <Link to={pathOf(kind, code)}>{t('cancel')}</Link>
            </div>
          </SchemaForm>
        </div>
      </Panel>
    </>
  )
}
