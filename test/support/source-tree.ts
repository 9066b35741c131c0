import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'

export interface Source {
  /** From the repository's root. */
  readonly path: string
  readonly text: string
  /** What it imports, types and dynamic imports included: paths from the root, or package names. */
  readonly imports: readonly string[]
}

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])([^'"]+)\1/g

/** Every TypeScript file under src/, read as text: bundlers do not list type imports. */
export function readSources(): Source[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => {
      const path = `src/${name.replaceAll('\\', '/')}`
      const text = readFileSync(path, 'utf8')
      return { path, text, imports: importsOf(text, path) }
    })
}

export function importsOf(text: string, path: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, , target = '']) =>
    target.startsWith('.') ? normalize(join(dirname(path), target)) : target,
  )
}
