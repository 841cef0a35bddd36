import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { isApiProblem } from '../../../../lib/problem.ts'
import { useProblemMessage } from '../../../../ui/state-view.tsx'

type Problem = { at?: string; kind?: string; message?: string }

/** What the server found wrong with a proposed content, each with its place. */
export function ContentProblems({ error }: { error: unknown }) {
  const { t } = useTranslation('standards')
  const message = useProblemMessage(error)
  if (!error) return null
  const details = isApiProblem(error)
    ? (error.problem.details as { problems?: Problem[] } | undefined)
    : undefined
  const problems = details?.problems ?? []
  return (
    <Alert
      type="error"
      showIcon
      title={message}
      description={
        problems.length > 0 && (
          <ul>
            {problems.map(({ at = '', kind, message: said }, index) => (
              <li key={index}>
                <code>{at}</code> {kind ? t(`problem.${kind}`) : said}
              </li>
            ))}
          </ul>
        )
      }
    />
  )
}
