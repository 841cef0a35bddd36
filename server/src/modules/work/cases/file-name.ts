const MOST = 120

/** A file name that is safe to show and to save: no path, no control or direction-changing characters, no leading dot. */
export function cleanFileName(name: string): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const visible = base
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .trim()
    .replace(/^\.+/, '')
  return shorten(visible) || 'file'
}

function shorten(name: string): string {
  const characters = [...name]
  if (characters.length <= MOST) return name
  const extension = [...(/\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '')]
  return [...characters.slice(0, MOST - extension.length), ...extension].join('')
}
