import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Name, version, licence and licence text of each package folder, for dist/licenses.txt. */
export async function describeLicences(folders: readonly string[]): Promise<string> {
  const parts = await Promise.all(folders.map(describePackage))
  return `${parts.join(`\n${'-'.repeat(80)}\n\n`)}`
}

async function describePackage(folder: string): Promise<string> {
  const { name, version, license, repository } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  )
  const files = (await readdir(folder))
    .filter((file) => /^(licen[sc]e|notice|copying)(\.|$)/i.test(file))
    .sort()
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  const text =
    texts.length === 0
      ? // The MPL asks for where the source is.
        `Its source, and the licence's text: ${addressOf(repository)}`
      : texts.map((one) => one.replaceAll('\r\n', '\n').trimEnd()).join('\n\n')
  return `${name} ${version} (${typeof license === 'string' ? license : (license?.type ?? 'see below')})\n\n${text}\n`
}

/** package.json has a text or an object, as a web address or one for git. */
function addressOf(repository: string | { readonly url: string } | undefined): string {
  const address = typeof repository === 'string' ? repository : (repository?.url ?? 'see the npm registry')
  return address
    .replace(/^git\+/, '')
    .replace(/^git@([^:]+):/, 'https://$1/')
    .replace(/\.git$/, '')
}
