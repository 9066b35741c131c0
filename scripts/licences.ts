import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Name, version, licence and licence text of each package folder, for dist/licenses.txt. */
export async function describeLicences(folders: readonly string[]): Promise<string> {
  const parts = await Promise.all(folders.map(describePackage))
  return `${parts.join(`\n${'-'.repeat(80)}\n\n`)}`
}

async function describePackage(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const files = (await readdir(folder))
    .filter((file) => /^(licen[sc]e|notice|copying)(\.|$)/i.test(file))
    .sort()
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  const text = texts.map((one) => one.replaceAll('\r\n', '\n').trimEnd()).join('\n\n')
  return `${name} ${version} (${typeof license === 'string' ? license : (license?.type ?? 'see below')})\n\n${text}\n`
}
