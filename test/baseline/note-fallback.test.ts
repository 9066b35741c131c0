import { expect, it } from 'vitest'
import { noteFallback } from '../../src/baseline/note-fallback.ts'
import type { StorePlace } from '../../src/ports.ts'

const ref = 'refs/mergemark/records'
const place: StorePlace = { kind: 'git', repository: null, ref, fallback: 'refs/heads/records' }
const readFrom = (from: string) => ({
  store: { address: 'https://host.test/penguins', tip: 'a'.repeat(40), sequence: 3, signer: null, from },
})

it('notes the configured ref where the fallback branch was read in its place', () => {
  expect(noteFallback(readFrom('refs/heads/records'), place).store).toMatchObject({
    from: 'refs/heads/records',
    insteadOf: ref,
  })
})

it('notes nothing where the configured ref or directory itself was read', () => {
  expect(noteFallback(readFrom(ref), place)).toEqual(readFrom(ref))
  expect(noteFallback(readFrom('/mnt/records'), { kind: 'directory', path: '/mnt/records' })).toEqual(
    readFrom('/mnt/records'),
  )
})
