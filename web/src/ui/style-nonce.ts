/**
 * Gives the page's nonce to every style element made while the app runs. Ant Design hands its own on, but the helper
 * that measures scrollbars forgets it, and the content policy would refuse its style.
 */
export function giveStylesTheNonce(nonce: string): void {
  const create = document.createElement.bind(document)
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (name.toLowerCase() === 'style') element.nonce = nonce
    return element
  }) as typeof document.createElement
}
