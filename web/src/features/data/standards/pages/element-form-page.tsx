import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import type { FormValue } from '../../../../ui/form/form-schema.ts'
import { SchemaForm } from '../../../../ui/form/schema-form.tsx'
import formStyles from '../../../../ui/form/wide-form.module.css'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { elementQuery, usePropose, type ElementDetail } from '../api.ts'
import { ContentProblems } from '../components/content-problems.tsx'
import { fromElement, toChange, useElementSchema } from '../element-form.ts'
import { civilToday } from '../today.ts'

/** Proposes a new data element, or a new version of the one in the address; a second person decides. */
export function ElementFormPage() {
  const { code } = useParams()
  const element = useQuery({ ...elementQuery(code ?? ''), enabled: code !== undefined })
  if (code === undefined) return <ElementForm detail={undefined} />
  return <Shown query={element}>{(detail) => <ElementForm key={detail.version} detail={detail} />}</Shown>
}

function ElementForm({ detail }: { detail: ElementDetail | undefined }) {
  const { t } = useTranslation('standards')
  const say = useSay()
  const navigate = useNavigate()
  const notify = useNotify()
  const schema = useElementSchema(detail === undefined)
  const propose = usePropose()
  const back = detail ? `/desk/standards/elements/${detail.element.id}` : '/desk/standards/elements'
  function submit(value: FormValue): void {
    propose.mutate(toChange(value, detail), {
      onSuccess: ({ id }) => {
        notify.done(t('proposed'))
        void navigate(`/desk/standards/proposals/${id}`)
      },
    })
  }
  return (
    <>
      <PageHeader
        title={detail ? t('changeOf', { name: say(detail.element.name) }) : t('newElement')}
        summary={t('secondPerson')}
        crumbs={[{ label: t('part.elements'), path: '/desk/standards/elements' }]}
      />
      <Panel title={t('content')}>
        <div className={formStyles['wide']}>
          <SchemaForm schema={schema} initial={fromElement(detail, civilToday())} onSubmit={submit}>
            <div className={formStyles['acts']}>
              <ContentProblems error={propose.error} />
              <Button type="primary" htmlType="submit" loading={propose.isPending}>
                {t('propose')}
              </Button>
              <Link to={back}>{t('cancel')}</Link>
            </div>
          </SchemaForm>
        </div>
      </Panel>
    </>
  )
}
