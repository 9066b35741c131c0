import type { Sha } from '../documents/parts.ts'
import { code, link, type Prose } from './prose.ts'
import type { ReportInput } from './report-input.ts'

/** Where things can be looked at; null where there is no such place. */
export interface Addresses {
  readonly run: string | null
  commit(sha: Sha): string | null
  line(path: string, line: number | null): string | null
}

const ADDRESS = /^https?:\/\/[\w.:-]+(\/[\w.~%/-]*)?$/

export function findAddresses({ links, run }: Pick<ReportInput, 'links' | 'run'>): Addresses {
  const repository = safeAddress(links.repository)
  return {
    run: safeAddress(links.run),
    commit: (sha) => (repository === null ? null : `${repository}/commit/${sha}`),
    line(path, line) {
      // The head and not the tested commit: GitHub's merge commit of a pull request is gone once the next is made.
      if (repository === null || run === null || !isInRepository(path)) return null
      return `${repository}/blob/${run.head}/${encodePath(path)}${line === null ? '' : `#L${line}`}`
    },
  }
}

/** `4f65859`, linked where it can be. */
export function showCommit(sha: Sha, addresses: Addresses): Prose {
  return link(code(sha.slice(0, 7)), addresses.commit(sha))
}

function safeAddress(address: string | null): string | null {
  return address !== null && ADDRESS.test(address) ? address.replace(/\/+$/, '') : null
}

function isInRepository(path: string): boolean {
  return !path.startsWith('/') && !path.split('/').includes('..')
}

/** encodeURIComponent leaves `!'()*` alone, and a parenthesis ends a link in Markdown. */
function encodePath(path: string): string {
  const encode = (part: string) =>
    encodeURIComponent(part.toWellFormed()).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16)}`,
    )
  return path.split('/').map(encode).join('/')
}
