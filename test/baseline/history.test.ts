import { expect, it } from 'vitest'
import { ancestorsFrom, findStart, measureDistance } from '../../src/baseline/history.ts'
import type { Git } from '../../src/ports.ts'
import { createMemoryGit } from '../support/memory-git.ts'

const shaOf = (at: number) => at.toString(16).padStart(40, '0')

/** `length` commits in a line, 0 the newest; notes how many were asked for at a time. */
function createLine(length: number, { cutAt = length, trouble = null as string | null } = {}) {
  const asked: number[] = []
  const commits = Object.fromEntries(
    Array.from({ length: cutAt }, (_, at) => [
      shaOf(at),
      at === length - 1 ? {} : { parents: [shaOf(at + 1)] },
    ]),
  )
  const memory = createMemoryGit({ commits, shallow: cutAt < length })
  const git: Git = {
    ...memory,
    fetchTrouble: async () => trouble,
    firstParents(sha, limit) {
      asked.push(limit)
      return memory.firstParents(sha, limit)
    },
  }
  return { git, asked }
}

it.each([1, 2, 64, 65, 66, 320, 321, 322, 1000])(
  'walks all of a line of %i commits, each once',
  async (length) => {
    const { git } = createLine(length)
    const walked: string[] = []
    for await (const sha of ancestorsFrom(shaOf(0), git)) walked.push(sha)
    expect(walked).toEqual(Array.from({ length }, (_, at) => shaOf(at)))
  },
)

it('asks for few commits first, and for more only as they are wanted', async () => {
  const { git, asked } = createLine(1000)
  const walk = ancestorsFrom(shaOf(0), git)
  await walk.next()
  expect(asked).toEqual([])
  for (let step = 0; step < 64; step += 1) await walk.next()
  expect(asked).toEqual([65])
  await walk.next()
  expect(asked).toEqual([65, 257])
})

it('gives all that can be had, then says why there is no more', async () => {
  const { git } = createLine(10, { cutAt: 4, trouble: 'Could not resolve host: github.com' })
  const walked: string[] = []
  const walking = async () => {
    for await (const sha of ancestorsFrom(shaOf(0), git)) walked.push(sha)
  }
  await expect(walking()).rejects.toMatchObject({
    code: 'MM-305',
    message: expect.stringContaining('more could not be fetched: Could not resolve host: github.com'),
    mend: expect.stringContaining('fetch-depth: 0'),
  })
  expect(walked).toEqual([0, 1, 2, 3].map(shaOf))
})

it('gives the start, though it cannot be had, and nothing behind it', async () => {
  const { git } = createLine(10, { cutAt: 4 })
  const walk = ancestorsFrom(shaOf(4), git)
  expect(await walk.next()).toEqual({ done: false, value: shaOf(4) })
  await expect(walk.next()).rejects.toMatchObject({ code: 'MM-305' })
})

it('measures how far back a commit is, as far as can be told', async () => {
  const { git } = createLine(500)
  expect(await measureDistance(shaOf(3), shaOf(3), git)).toBe(0)
  expect(await measureDistance(shaOf(400), shaOf(3), git)).toBe(397)
  expect(await measureDistance(shaOf(3), shaOf(4), git)).toBeNull()
  expect(await measureDistance(shaOf(3), 'f'.repeat(40), git)).toBeNull()
})

it('starts at the first parent where tested and base are one line, at none for a root commit', async () => {
  const { git } = createLine(5)
  expect(await findStart({ tested: shaOf(0), base: shaOf(3) }, git)).toBe(shaOf(3))
  expect(await findStart({ tested: shaOf(3), base: shaOf(0) }, git)).toBe(shaOf(4))
  expect(await findStart({ tested: shaOf(2), base: shaOf(2) }, git)).toBe(shaOf(3))
  expect(await findStart({ tested: shaOf(4), base: null }, git)).toBeNull()
})
