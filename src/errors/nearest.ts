import { distance } from 'fastest-levenshtein'

/** The candidate that `word` most likely meant, or null when none is near: more than a third of it, and of two letters, differs. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const changes = distance(word.toLowerCase(), candidate.toLowerCase())
    if (changes < least) {
      least = changes
      best = candidate
    }
  }
  return best
}

/** `Did you mean f1_macro? ` or nothing: the start of a mend. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates)
  return found === null ? '' : `Did you mean ${found}? `
}
