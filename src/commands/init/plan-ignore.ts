import { posix } from 'node:path'
import type { Ports } from '../../ports.ts'

const FILE = '.gitignore'

export interface PlannedIgnore {
  /** From the working directory. */
  readonly path: string
  readonly content: string
  readonly said: string
}

/**
 * The line that keeps the documents of a run out of git, added to the nearest .gitignore, or in a new one here; null
 * outside a repository, where one of them says so already, and where the folder lies elsewhere.
 */
export async function planIgnore(
  out: string | undefined,
  { files, git }: Pick<Ports, 'files' | 'git'>,
): Promise<PlannedIgnore | null> {
  const folder = posix.normalize(out ?? 'mergemark-out').replace(/\/+$/, '')
  const isElsewhere = folder === '.' || folder.startsWith('..') || posix.isAbsolute(folder)
  if (isElsewhere || (await git.root()) === null) return null
  const top = posix.relative(posix.join('/', await git.pathFromRoot('.')), '/') || '.'
  const places = [...new Set([FILE, posix.join(top, FILE)])]
  for (const path of places) {
    const text = await readOrNull(path, files)
    const from = posix.relative(posix.dirname(path), folder)
    if (text !== null && isIgnored(text, from)) return null
  }
  const line = `${folder}/`
  const here = await readOrNull(FILE, files)
  const before = here === null || here === '' || here.endsWith('\n') ? (here ?? '') : `${here}\n`
  const said = here === null ? `wrote ${FILE}` : `added ${line} to ${FILE}`
  return { path: FILE, content: `${before}${line}\n`, said }
}

async function readOrNull(path: string, files: Ports['files']): Promise<string | null> {
  return (await files.inspect(path))?.kind === 'file' ? files.readText(path) : null
}

/** As most people write it; whoever writes it otherwise finds a line that does no harm. */
function isIgnored(text: string, folder: string): boolean {
  const names = [folder, posix.basename(folder), posix.join('**', posix.basename(folder))]
  const lines = text.split(/\r?\n/).map((line) =>
    line
      .trim()
      .replace(/^\//, '')
      .replace(/\/\*{0,2}$/, ''),
  )
  return lines.some((line) => names.includes(line))
}
