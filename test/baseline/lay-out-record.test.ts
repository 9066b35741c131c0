import { describe, expect, it } from 'vitest'
import { layOutRecord } from '../../src/baseline/lay-out-record.ts'
import type { RecordContent } from '../../src/baseline/read-record.ts'
import type { DepotPlace } from '../../src/ports.ts'
import { digestOf } from '../../src/project/sample-file.ts'
import { createMemoryDepots } from '../support/memory-depots.ts'
import { createMemoryFiles } from '../support/memory-files.ts'

const bytes = new TextEncoder().encode('a sample')
const digest = digestOf(bytes)
const place: DepotPlace = { kind: 'bucket', url: 'https://bucket.example/penguins?sig=hidden' }

function recordOf(sample: RecordContent['manifest']['sample']): Pick<RecordContent, 'manifest' | 'files'> {
  const files = new Map([
    ['manifest.json', new TextEncoder().encode('{}')],
    ['evaluation.json', new TextEncoder().encode('{}')],
  ])
  return { manifest: { sample } as RecordContent['manifest'], files }
}

async function layOut(sample: RecordContent['manifest']['sample'], held: Uint8Array | null) {
  const files = createMemoryFiles()
  const depots = createMemoryDepots()
  if (held !== null) await depots.open(place).put(digest, held)
  await layOutRecord(recordOf(sample), { out: 'mergemark-out' }, { depot: place }, { files, depots })
  return files
}

describe('laying out a record', () => {
  it('puts its files beside the head’s', async () => {
    const files = await layOut(null, null)
    expect(await files.find('mergemark-out/base/*')).toEqual([
      'mergemark-out/base/evaluation.json',
      'mergemark-out/base/manifest.json',
    ])
  })

  it('gets the sample from the depot where the manifest says that it is there', async () => {
    const files = await layOut({ digest, bytes: bytes.length, place: 'depot' }, bytes)
    expect(await files.readBytes('mergemark-out/base/sample.bin')).toEqual(bytes)
  })

  it('leaves out a sample that the depot does not have, for the comparison to say', async () => {
    const files = await layOut({ digest, bytes: bytes.length, place: 'depot' }, null)
    expect(await files.inspect('mergemark-out/base/sample.bin')).toBeNull()
  })

  it('asks no depot for a sample that was kept nowhere', async () => {
    const files = await layOut({ digest, bytes: bytes.length, place: 'none' }, bytes)
    expect(await files.inspect('mergemark-out/base/sample.bin')).toBeNull()
  })

  it('refuses what has another digest, and does not name what may be a secret of the address', async () => {
    const forged = layOut({ digest, bytes: bytes.length, place: 'depot' }, Uint8Array.of(6, 6, 6))
    await expect(forged).rejects.toMatchObject({
      code: 'MM-352',
      message: expect.stringMatching(/^what https:\/\/bucket\.example\/penguins gives for sha256:/),
    })
  })
})
