import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import type { SharedColumn } from '../api.ts'

const tones: Record<SharedColumn['classification'], Tone> = {
  general: 'grey',
  personal: 'orange',
  'sensitive-personal': 'red',
}

export function Sensitivity({ value }: { value: SharedColumn['classification'] }) {
  const { t } = useTranslation('exchange')
  return <Badge tone={tones[value]}>{t(`sensitivity.${value}`)}</Badge>
}
