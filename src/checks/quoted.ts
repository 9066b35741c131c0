/** RE2 that matches the text and nothing else. */
export function quoted(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}\s]/gu, (character) =>
    /[\p{ASCII}]/u.test(character) && !/\p{Cc}/u.test(character) ? `\\${character}` : character,
  )
}
