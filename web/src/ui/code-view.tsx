import styles from './code-view.module.css'

type Props = { label: string; text: string; first?: number; marked?: number | null }

/** Text that machines read (YAML, JSON, SQL), numbered from `first`; `marked` is the line something is said about. */
export function CodeView({ label, text, first = 1, marked }: Props) {
  return (
    <pre
      className={styles['code']}
      style={{ counterReset: `line ${first - 1}` }}
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      {text
        .replace(/\n$/, '')
        .split('\n')
        .map((line, i) => (
          <code key={i} className={`${styles['line']} ${first + i === marked ? styles['marked'] : ''}`}>
            <Tinted line={line} />
          </code>
        ))}
    </pre>
  )
}

/** Names of fields and remarks stand out; everything else is left as it is. */
function Tinted({ line }: { line: string }) {
  const [, indent = '', key = '', rest = ''] = /^(\s*(?:- )?)("?[\w.-]+"?:)(.*)$/.exec(line) ?? []
  if (/^\s*(#|--)/.test(line)) return <span className={styles['remark']}>{line}</span>
  if (!key) return line || '\u00a0'
  return (
    <>
      {indent}
      <span className={styles['key']}>{key}</span>
      {rest}
    </>
  )
}
