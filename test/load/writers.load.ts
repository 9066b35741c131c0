import { afterEach, beforeEach, expect, it } from 'vitest'
import { createRepository, type TestRepository } from '../support/git-repository.ts'
import { countEach, inSeconds, median, tellFigures } from './support/figures.ts'
import { makeLoadRecord } from './support/load-record.ts'
import { openRecords, REF, REMOTE, verifyAll } from './support/open-records.ts'
import { startWriter } from './support/start-writer.ts'

const WRITERS = 50

let repository: TestRepository
beforeEach(() => {
  repository = createRepository()
  repository.commit('first')
  repository.push('main')
})
afterEach(() => repository[Symbol.dispose]())

async function writeTogether(
  writers: number,
  recordOf: (at: number) => { sha?: string; name?: string } = () => ({}),
) {
  const numbers = Array.from({ length: writers }, (_, at) => at)
  const ready = await Promise.all(
    numbers.map((at) => startWriter({ root: repository.path, place: REMOTE, at, record: recordOf(at) })),
  )
  const started = performance.now()
  const ended = await Promise.all(ready.map((writer) => writer.go()))
  const milliseconds = performance.now() - started
  return { milliseconds, told: ended.map(({ told }) => told) }
}

it(`${WRITERS} processes that write at once lose nothing and write nothing twice`, async () => {
  const { milliseconds, told } = await writeTogether(WRITERS)
  expect(told.map((writer) => writer?.failed ?? null)).toEqual(told.map(() => null))
  const added = told.flatMap((writer) => writer?.added ?? [])
  expect(added.map(({ sequence }) => sequence).sort((one, other) => one - other)).toEqual(
    Array.from({ length: WRITERS }, (_, at) => at + 1),
  )
  expect(new Set(added.map(({ commit }) => commit)).size).toBe(WRITERS)
  expect(repository.gitIn(repository.remote, 'rev-list', '--count', REF)).toBe(String(WRITERS))
  await using records = openRecords(repository.path)
  const expected = Array.from({ length: WRITERS }, (_, at) => makeLoadRecord(at)).flatMap(
    ({ folder, files, lines }) => [...[...files.keys()].map((name) => `${folder}/${name}`), ...lines.keys()],
  )
  expect(await records.list('')).toEqual([...new Set(expected)].sort())
  expect(await verifyAll(repository.path)).toEqual({
    records: WRITERS,
    changes: WRITERS,
    sequence: WRITERS,
    problems: [],
  })
  const times = told.map((writer) => writer?.milliseconds ?? Number.NaN)
  const tries = added.map((one) => one.tries)
  tellFigures({
    title: `${WRITERS} writers at once`,
    rows: [
      ['records that landed, and that `verifyStore` found sound', `${WRITERS} of ${WRITERS}`],
      ['until the last one was done', inSeconds(milliseconds)],
      ['time a writer: median', inSeconds(median(times))],
      ['time a writer: longest', inSeconds(Math.max(...times))],
      ['tries a writer: median', String(median(tries))],
      ['tries a writer: most', String(Math.max(...tries))],
      ['how many tries (writers)', countEach(tries)],
    ],
  })
})

it('writers who add to the same file of the index at once keep every line of it', async () => {
  const writers = 12
  const sha = makeLoadRecord(0).folder.split('/')[2] as string
  const { told } = await writeTogether(writers, () => ({ sha }))
  expect(told.flatMap((writer) => writer?.added ?? [])).toHaveLength(writers)
  expect(await verifyAll(repository.path)).toMatchObject({ records: writers, problems: [] })
})
