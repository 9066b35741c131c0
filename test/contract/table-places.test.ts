import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTables } from '../../src/adapters/duckdb/tables.ts'
import { createDataFolder } from '../support/data-folder.ts'

/** A file beside a repository with a working directory in it. */
function createPlaces() {
  const folder = createDataFolder()
  for (const name of ['repository', 'repository/.git', 'repository/work', 'repository/data', 'outside'])
    mkdirSync(join(folder.root, name))
  for (const place of ['repository/data', 'repository/.git', 'outside'])
    folder.write(`${place}/data.csv`, 'id\n1\n')
  const link = (to: string, at: string) => symlinkSync(join(folder.root, to), join(folder.root, at))
  const at = (path: string) => join(folder.root, path)
  return { at, link, tables: createTables({ root: at('repository/work') }) }
}

describe('a file that a configuration names', () => {
  it('may lie anywhere in the repository around the working directory', async () => {
    const { at, link, tables } = createPlaces()
    link('repository/data', 'repository/work/linked')
    for (const path of ['../data/data.csv', at('repository/data/data.csv'), 'linked/data.csv']) {
      await using table = await tables.open({ path })
      expect(table.rows).toBe(1)
    }
  })

  it.each([
    ['a path that leads out', '../../outside/data.csv'],
    ['a folder that is a link out', 'linked/data.csv'],
    ['a file that is a link out', 'link.csv'],
    ['a file of the system', '/proc/self/environ'],
    ['the folder of git', '../.git/data.csv'],
  ])('is refused outside: %s', async (_, path) => {
    const { link, tables } = createPlaces()
    link('outside', 'repository/work/linked')
    link('outside/data.csv', 'repository/work/link.csv')
    await expect(tables.open({ path })).rejects.toMatchObject({ code: 'MM-210' })
    await expect(tables.open({ path: '*.csv', files: [path] })).rejects.toMatchObject({ code: 'MM-210' })
  })

  it('is refused outside the working directory where there is no repository', async () => {
    const { at } = createPlaces()
    const tables = createTables({ root: at('outside') })
    await expect(tables.open({ path: '../repository/data/data.csv' })).rejects.toMatchObject({
      code: 'MM-210',
    })
    await using table = await tables.open({ path: 'data.csv' })
    expect(table.rows).toBe(1)
  })

  it('is refused beside another table too', async () => {
    const { tables } = createPlaces()
    const beside = [{ source: { path: '../../outside/data.csv' }, columns: ['id'] }]
    await expect(tables.open({ path: '../data/data.csv', beside })).rejects.toMatchObject({ code: 'MM-210' })
  })
})

it('a file that is named by hand may lie anywhere', async () => {
  const { at, tables } = createPlaces()
  await using table = await tables.open({ path: at('outside/data.csv'), anywhere: true })
  expect(table.rows).toBe(1)
})

it.each([
  // https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
  [
    'Git LFS',
    'git lfs pull',
    `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`,
  ],
  // https://dvc.org/doc/user-guide/project-structure/dvc-files
  ['DVC', 'dvc pull', 'outs:\n- md5: a304afb96060aad90176268345e10355\n  size: 37891850\n  path: data.csv\n'],
  ['DVC', 'dvc pull', 'md5: a1\nfrozen: true\nouts:\n- hash: md5\n  path: data.csv\n'],
  ['git-annex', 'git annex get', `/annex/objects/SHA256E-s3--${'ab'.repeat(32)}.csv\n`],
])('a pointer of %s is no table: %s', async (tool, fetch, content) => {
  const folder = createDataFolder()
  for (const name of ['data.csv', 'data.parquet']) {
    folder.write(name, content)
    const error = await folder.tables.open({ path: name }).catch((thrown) => thrown)
    expect(error).toMatchObject({ code: 'MM-211' })
    expect(error.message).toContain(tool)
    expect(error.mend).toContain(fetch)
  }
})
