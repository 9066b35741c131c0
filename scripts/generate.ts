// Writes everything that derives from declarations: schemas, action.yml files, tables of the docs. A test keeps them current.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { generateFiles } from './generated-files.ts'

for (const [path, content] of await generateFiles()) {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}
