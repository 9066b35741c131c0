import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createDataFolder, type DataFolder } from './data-folder.ts'

const fixtures = join(import.meta.dirname, '../fixtures/arrow')

/** The bytes of a file that scripts/make-arrow-fixtures.py wrote. */
export function arrowFixture(name: string): Buffer {
  return readFileSync(join(fixtures, name))
}

/** A folder with these files: what each is called in it, and which fixture it is. */
export function arrowFolder(files: Readonly<Record<string, string>>): DataFolder {
  const folder = createDataFolder()
  for (const [path, name] of Object.entries(files)) {
    const target = join(folder.root, path)
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(join(fixtures, name), target)
  }
  return folder
}
