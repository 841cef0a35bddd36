/** Pairs of neighbouring characters: finds any part of a Chinese or Latin text without a dictionary. */
export function searchTerms(text: string): string[] {
  const characters = [...normalise(text)]
  return [...new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`))]
}

/** Width, case and spaces do not matter to a search. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
