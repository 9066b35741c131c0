// Writes the output of the commands in docs/tasks into their pages. A test keeps them current.
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { fillConsole } from './fill-console.ts'

const PAGES = 'docs/tasks'
const EXAMPLES = 'examples/tasks'

/** Path → content of every page, with the outputs of now. */
export async function makeTaskPages(): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'mergemark-pages-'))
  try {
    await cp(EXAMPLES, folder, { recursive: true })
    const cli = resolve('dist/cli.js')
    const run = async (words: readonly string[]) => {
      const { stdout } = await promisify(execFile)(process.execPath, [cli, ...words, '--no-color'], {
        cwd: folder,
      })
      return stdout
    }
    const names = (await readdir(PAGES)).filter((name) => name.endsWith('.md')).sort()
    const pages = new Map<string, string>()
    for (const name of names) {
      const path = `${PAGES}/${name}`
      pages.set(path, await fillConsole(await readFile(path, 'utf8'), run))
    }
    return pages
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  for (const [path, content] of await makeTaskPages()) await writeFile(path, content)
}
