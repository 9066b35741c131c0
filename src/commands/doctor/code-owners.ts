/** GitHub's own limit; it obeys no larger file. */
export const LARGEST_OWNERS_FILE = 3 * 1024 * 1024

/** Where GitHub looks, in this order; the first that is there counts. */
export const OWNERS_FILES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const

export interface OwnersFile {
  /** In the order of the file. */
  readonly rules: readonly OwnersRule[]
  /** Lines that GitHub passes over. */
  readonly broken: readonly { readonly line: number; readonly reason: string }[]
}

export interface OwnersRule {
  readonly line: number
  readonly pattern: string
  /** Empty: what matches has no owner. */
  readonly owners: readonly string[]
}

/** A user, a team or an address. */
const OWNER = /^(?:@[\w-]+(?:\/[\w.-]+)?|[^@\s]+@[^@\s]+\.[^@\s]+)$/

/**
 * Reads CODEOWNERS as GitHub documents it ("About code owners"): gitignore's patterns without `!`, `[ ]` and `\#`, and
 * lines that it cannot read are passed over.
 */
export function parseOwners(text: string): OwnersFile {
  const rules: OwnersRule[] = []
  const broken: { line: number; reason: string }[] = []
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const line = index + 1
    const words = wordsOf(content)
    const [pattern, ...owners] = words
    if (pattern === undefined) continue
    const reason = reasonAgainst(pattern, owners)
    if (reason === null) rules.push({ line, pattern, owners })
    else broken.push({ line, reason })
  }
  return { rules, broken }
}

/** Who owns a path from the repository's top folder: the last rule that matches says. */
export function ownersOf({ rules }: OwnersFile, path: string): readonly string[] {
  return rules.findLast(({ pattern }) => owns(pattern, path))?.owners ?? []
}

/** Split at spaces that no backslash stands before; a `#` begins a comment where a word could begin. */
function wordsOf(line: string): string[] {
  const words = line.match(/(?:\\.|[^\s\\])+/g) ?? []
  const comment = words.findIndex((word) => word.startsWith('#'))
  return comment === -1 ? words : words.slice(0, comment)
}

function reasonAgainst(pattern: string, owners: readonly string[]): string | null {
  if (pattern.startsWith('!')) return `"${pattern}" begins with "!", which CODEOWNERS does not know`
  if (pattern.includes('[')) return `"${pattern}" has a range in brackets, which CODEOWNERS does not know`
  if (pattern.startsWith('\\#'))
    return `"${pattern}" begins with an escaped "#", which CODEOWNERS does not know`
  const stranger = owners.find((owner) => !OWNER.test(owner))
  return stranger === undefined ? null : `"${stranger}" is no @user, @organisation/team or address`
}

/**
 * gitignore's rules: a pattern with a slash anywhere but at its end begins at the top folder, any other at every depth;
 * what a pattern names as a folder it owns with all below. Unlike there, `docs/*` owns no folders in `docs`.
 */
export function owns(pattern: string, path: string): boolean {
  if (pattern === '/') return false
  const parts = pattern.replace(/^\//, '').split('/')
  const isAnchored = pattern.startsWith('/') || parts.length > (pattern.endsWith('/') ? 2 : 1)
  const ofFolder = parts.at(-1) === ''
  const wanted = ofFolder ? parts.slice(0, -1) : parts
  const last = wanted.at(-1)
  // A lone star at the end takes one name and nothing below it.
  const isFlat = last === '*' && !ofFolder
  const tail = last === '**' || isFlat ? [] : [BELOW]
  return matches(
    [...(isAnchored ? [] : ['**']), ...wanted, ...(ofFolder ? [BELOW_ONLY] : tail)],
    path.split('/'),
  )
}

/** Nothing, or anything below. */
const BELOW = '//'
/** Something below: the pattern named a folder. */
const BELOW_ONLY = '///'

/** In steps of pattern × path however many stars there are. */
function matches(pattern: readonly string[], path: readonly string[]): boolean {
  let reached = new Set([0])
  for (const [index, part] of pattern.entries()) {
    const next = new Set<number>()
    for (const at of reached) {
      const rest = path.length - at
      if (part === BELOW) next.add(path.length)
      else if (part === BELOW_ONLY) {
        if (rest > 0) next.add(path.length)
      } else if (part === '**') {
        // At the end it takes at least a file.
        const least = index === pattern.length - 1 ? 1 : 0
        for (let taken = least; taken <= rest; taken += 1) next.add(at + taken)
      } else if (rest > 0 && matchesName(path[at] ?? '', part)) next.add(at + 1)
    }
    reached = next
  }
  return reached.has(path.length)
}

/** One name: stars, question marks, and backslashes before what is meant as it stands. */
function matchesName(name: string, pattern: string): boolean {
  const parts = pattern.match(/\\.|[\s\S]/gu) ?? []
  const letters = [...name]
  let reached = new Set([0])
  for (const part of parts) {
    const next = new Set<number>()
    for (const at of reached) {
      if (part === '*') for (let to = at; to <= letters.length; to += 1) next.add(to)
      else if (at < letters.length && (part === '?' || letters[at] === part.at(-1))) next.add(at + 1)
    }
    reached = next
  }
  return reached.has(letters.length)
}
