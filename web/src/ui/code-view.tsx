import styles from './code-view.module.css'

/** Text that machines read (YAML, JSON, SQL), with line numbers; `marked` is the line (from 1) something is said about. */
export function CodeView({ label, text, marked }: { label: string; text: string; marked?: number | null }) {
  return (
    <pre className={styles['code']} role="region" aria-label={label} tabIndex={0}>
      {text
        .replace(/\n$/, '')
        .split('\n')
        .map((line, i) => (
          <code key={i} className={`${styles['line']} ${i + 1 === marked ? styles['marked'] : ''}`}>
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
