import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { organisationsQuery } from '../../../../lib/organisations.ts'
import { meQuery } from '../../../../lib/session.ts'
import type { FieldSchema, FormSchema, FormValue } from '../../../../ui/form/form-schema.ts'
import { flatten, nest, refusals } from '../../../../ui/form/nested.ts'
import { SchemaForm } from '../../../../ui/form/schema-form.tsx'
import formStyles from '../../../../ui/form/wide-form.module.css'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { streamQuery, useRegisterStream, type StreamDetail, type StreamInput } from '../api.ts'
import { PropertyRows } from '../components/property-rows.tsx'
import { ShapeFields } from '../components/shape-fields.tsx'
import { TrialPanel } from '../components/trial-panel.tsx'
import { draftOf, emptyProperty, inputOf } from '../stream-draft.ts'

/** Registers a stream, or changes the one of the address. */
export function StreamFormPage() {
  const { code } = useParams()
  const stream = useQuery({ ...streamQuery(code ?? ''), enabled: code !== undefined })
  if (code === undefined) return <StreamForm stream={undefined} />
  return <Shown query={stream}>{(detail) => <StreamForm stream={detail} />}</Shown>
}

const fields = ['title', 'department', 'interval', 'rate', 'retentionDays', 'closes', 'active'] as const

function StreamForm({ stream }: { stream: StreamDetail | undefined }) {
  const { t } = useTranslation('streams')
  const say = useSay()
  const navigate = useNavigate()
  const notify = useNotify()
  const { data: me } = useQuery(meQuery)
  const schema = useStreamSchema(stream === undefined)
  const register = useRegisterStream(stream !== undefined)
  const start = stream
    ? draftOf(stream)
    : { properties: [emptyProperty], shape: draftOf({ properties: [], shape: { kind: 'plain' } }).shape }
  const [properties, setProperties] = useState(start.properties)
  const [shape, setShape] = useState(start.shape)
  const initial: FormValue = stream
    ? flatten(Object.fromEntries(fields.map((name) => [name, stream[name]])))
    : {
        department: me?.organisation,
        interval: 3600,
        rate: 1000,
        retentionDays: 30,
        closes: 'hour',
        active: true,
      }
  const definition = (value: FormValue): StreamInput =>
    ({
      ...nest(value),
      ...inputOf(properties, shape, stream?.properties),
      code: stream?.code ?? value['code'],
      synthetic: stream?.synthetic ?? false,
      maxThings: stream?.maxThings ?? 10_000,
    }) as StreamInput
  const submit = (value: FormValue): void => {
    const input = definition(value)
    register.mutate(input, {
      onSuccess: () => {
        notify.done(t('registered'))
        void navigate(`/desk/streams/${input.code}`)
      },
      onError: notify.failed,
    })
  }
  return (
    <>
      <PageHeader
        title={stream ? t('changeOf', { title: say(stream.title) }) : t('register')}
        summary={t('registerSummary')}
        crumbs={[{ label: t('streams'), path: '/desk/streams' }]}
      />
      <Panel title={t('settings')}>
        <div className={formStyles['wide']}>
          <SchemaForm
            schema={schema}
            initial={initial}
            serverFaults={refusals(register.error)}
            onSubmit={submit}
          >
            {(value) => (
              <>
                <PropertyRows rows={properties} mapped={shape.kind === 'mapped'} onChange={setProperties} />
                <ShapeFields shape={shape} onChange={setShape} />
                <TrialPanel
                  key={JSON.stringify(shape)}
                  definition={() => definition({ ...placeholders, ...value })}
                />
                <div className={formStyles['acts']}>
                  <Button type="primary" htmlType="submit" loading={register.isPending}>
                    {t('save')}
                  </Button>
                  <Link to={stream ? `/desk/streams/${stream.code}` : '/desk/streams'}>{t('cancel')}</Link>
                </div>
              </>
            )}
          </SchemaForm>
        </div>
      </Panel>
    </>
  )
}

/** A trial needs no name and no department; what is filled in takes their place. */
const placeholders = { code: 'trial', 'title/zh': '试', 'title/en': 'Trial', department: 'trial' }

function useStreamSchema(withCode: boolean): FormSchema {
  const { t } = useTranslation('streams')
  const say = useSay()
  const { data: organisations = [] } = useQuery(organisationsQuery)
  const number = (title: string, maximum: number): FieldSchema => ({
    type: 'integer',
    title,
    minimum: 1,
    maximum,
  })
  const text = (title: string): FieldSchema => ({ type: 'string', title, maxLength: 120 })
  const code: FieldSchema = {
    ...{ type: 'string', title: t('code'), maxLength: 40, pattern: '^[a-z][a-z0-9-]*$' },
    description: t('codeHint'),
  }
  const properties: Record<string, FieldSchema> = {
    ...(withCode && { code }),
    'title/zh': text(t('titleZh')),
    'title/en': text(t('titleEn')),
    department: {
      title: t('department'),
      oneOf: organisations.map((each) => ({ const: each.code, title: say(each.name) })),
    },
    interval: number(t('intervalSeconds'), 2_678_400),
    rate: number(t('rate'), 100_000),
    retentionDays: number(t('retentionDays'), 3650),
    closes: {
      title: t('closesLabel'),
      oneOf: (['hour', 'day'] as const).map((each) => ({ const: each, title: t(`closes.${each}`) })),
    },
    active: { type: 'boolean', title: t('takes') },
  }
  return { properties, required: Object.keys(properties).filter((name) => name !== 'active') }
}
