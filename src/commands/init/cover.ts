import { matchesGlob, posix } from 'node:path'
import type { MergemarkUse } from '../doctor/workflows/mergemark-uses.ts'

/** What the workflows there say of a configuration: they judge it, or what `config` would have to be. */
export type Cover =
  | { readonly kind: 'judged'; readonly path: string; readonly isOnlyOne: boolean }
  | { readonly kind: 'missing'; readonly path: string; readonly config: string; readonly others: string }
  | { readonly kind: 'unknown'; readonly path: string; readonly expression: string }

/** `config` is a path from the repository's top folder, as are all that this gives. null: no workflow is there. */
export function findCover(config: string, uses: readonly MergemarkUse[]): Cover | null {
  const [first] = uses
  if (first === undefined) return null
  const named = uses.map((use) => ({ path: use.workflow.path, others: configOf(use) }))
  const judging = named.find(({ others }) => others === config || matchesGlob(config, others))
  if (judging !== undefined)
    return { kind: 'judged', path: judging.path, isOnlyOne: judging.others === config }
  const { path } = first.workflow
  const others = configOf(first)
  if (others.includes('${{')) return { kind: 'unknown', path, expression: others }
  return { kind: 'missing', path, others, config: join(others, config) }
}

function configOf({ with: given }: MergemarkUse): string {
  const text = (key: string, usual: string) => String(given.get(key) ?? usual)
  return posix.join(text('working-directory', '.'), text('config', 'mergemark.yml'))
}

/** The shortest glob over both: of two folders beside each other a star, else a list. */
function join(others: string, config: string): string {
  const beside = /^[^/]+\/mergemark\.yml$/
  if (beside.test(others) && beside.test(config)) return '*/mergemark.yml'
  const list = /^\{(.*)\}$/.exec(others)?.[1] ?? others
  return `{${list},${config}}`
}
