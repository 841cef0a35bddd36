import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { isApiProblem } from '../../../../lib/problem.ts'
import type { FormValue } from '../../../../ui/form/form-schema.ts'
import { refusals } from '../../../../ui/form/nested.ts'
import { SchemaForm } from '../../../../ui/form/schema-form.tsx'
import formStyles from '../../../../ui/form/wide-form.module.css'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Shown, StateView, useProblemMessage } from '../../../../ui/state-view.tsx'
import { sourcesQuery, useRegisterSource, type Source } from '../api.ts'
import { fromSource, toSource, useSourceSchema } from '../source-schema.ts'

/** Adds a source, or changes the one of the address; then its files can be delivered. */
export function SourceFormPage() {
  const { t } = useTranslation('ingest')
  const say = useSay()
  const { code } = useParams()
  const sources = useQuery(sourcesQuery)
  return (
    <Shown query={sources}>
      {(all) => {
        const source = all.find((each) => each.code === code)
        if (code !== undefined && !source) return <StateView icon="empty" title={t('noSuchSource')} />
        return (
          <>
            <PageHeader
              title={source ? t('register.change', { title: say(source.title) }) : t('register.title')}
              summary={t('register.summary')}
              crumbs={[{ label: t('sources'), path: '/desk/ingest/sources' }]}
            />
            <Panel title={t('settings')}>
              <SourceForm source={source} />
            </Panel>
          </>
        )
      }}
    </Shown>
  )
}

function SourceForm({ source }: { source: Source | undefined }) {
  const { t } = useTranslation('ingest')
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const notify = useNotify()
  const schema = useSourceSchema(source === undefined)
  const register = useRegisterSource(source !== undefined)
  const message = useProblemMessage(register.error)
  const taken = isApiProblem(register.error) && register.error.problem.code === 'web.codeTaken'
  const dataset = search.get('dataset')
  const initial = source ? fromSource(source) : { mode: 'replace', ...(dataset && { dataset }) }
  function submit(value: FormValue): void {
    const input = toSource(value)
    register.mutate(input, {
      onSuccess: () => {
        notify.done(t('register.done'))
        void navigate(`/desk/ingest/sources/${input.code}`)
      },
      onError: notify.failed,
    })
  }
  return (
    <div className={formStyles['wide']}>
      <SchemaForm
        schema={schema}
        initial={initial}
        serverFaults={taken && message ? { code: message } : refusals(register.error)}
        onSubmit={submit}
      >
        <div className={formStyles['acts']}>
          <Button type="primary" htmlType="submit" loading={register.isPending}>
            {t('register.submit')}
          </Button>
          <Link to={source ? `/desk/ingest/sources/${source.code}` : '/desk/ingest/sources'}>
            {t('register.cancel')}
          </Link>
        </div>
      </SchemaForm>
    </div>
  )
}
