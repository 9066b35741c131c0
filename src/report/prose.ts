import type { Verdict } from '../documents/parts.ts'

/**
 * Running text before a medium is chosen. A bare string is foreign: it comes from data, a model, a policy or a pull
 * request, and each medium escapes it. `own` text is Mergemark's, numbers that it formatted included.
 */
export type Inline =
  | string
  | { readonly kind: 'own'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly content: Prose }
  | { readonly kind: 'link'; readonly content: Prose; readonly href: string }
  | { readonly kind: 'mark'; readonly effect: Verdict }
export type Prose = readonly Inline[]

/** Text with its parts: ``say`${code(name)} fell to ${own('0.88')}.` `` What is put in bare counts as foreign. */
export function say(words: TemplateStringsArray, ...parts: readonly (Inline | Prose)[]): Prose {
  const prose: Inline[] = []
  for (const [index, word] of words.entries()) {
    if (word !== '') prose.push(own(word))
    const part = parts[index]
    if (part === undefined) continue
    if (isProse(part)) prose.push(...part)
    else prose.push(part)
  }
  return prose
}

export const own = (text: string): Inline => ({ kind: 'own', text })
export const code = (text: string): Inline => ({ kind: 'code', text })
export const strong = (content: Inline | Prose): Inline => ({ kind: 'strong', content: asProse(content) })
export const mark = (effect: Verdict): Inline => ({ kind: 'mark', effect })

/** A link, or its text alone where there is nowhere to link to. */
export function link(content: Inline | Prose, href: string | null): Prose {
  return href === null ? asProse(content) : [{ kind: 'link', content: asProse(content), href }]
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerate(items: readonly (Inline | Prose)[]): Prose {
  return items.flatMap((item, index) => {
    if (index === 0) return asProse(item)
    return [own(index === items.length - 1 ? ' and ' : ', '), ...asProse(item)]
  })
}

/** The items with `separator` between them. */
export function join(items: readonly Prose[], separator: string): Prose {
  return items.flatMap((item, index) => (index === 0 ? item : [own(separator), ...item]))
}

export function asProse(content: Inline | Prose): Prose {
  return isProse(content) ? content : [content]
}

function isProse(content: Inline | Prose): content is Prose {
  return Array.isArray(content)
}
