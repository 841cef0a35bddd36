import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react'
import styles from './button.module.css'

export type ButtonLook = { look?: 'primary' | 'plain' | 'quiet'; large?: boolean }

function className({ look = 'plain', large }: ButtonLook): string {
  return [styles['button'], look !== 'plain' && styles[look], large && styles['large']]
    .filter(Boolean)
    .join(' ')
}

/** A light button for portal and cockpit, where Ant Design is not loaded. */
export function Button({ look, large, ...rest }: ButtonLook & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      {...rest}
      className={className({ ...(look && { look }), ...(large && { large }) })}
    />
  )
}

/** A link that looks like a button; for going to another entrance. */
export function ButtonLink({ look, large, ...rest }: ButtonLook & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...rest} className={className({ ...(look && { look }), ...(large && { large }) })} />
}
