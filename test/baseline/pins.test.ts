import { describe, expect, it } from 'vitest'
import { readPin, removePin, writePin } from '../../src/baseline/pins.ts'
import type { Records } from '../../src/ports.ts'
import { createMemoryRecords } from '../support/memory-records.ts'
import { storedRecord } from '../support/stored-record.ts'

const SHA = 'a1'.repeat(20)
const OTHER = 'b2'.repeat(20)
const PIN = { name: 'penguins', pin: 'best-2026' }

async function createStore() {
  const records = createMemoryRecords()
  const { folder } = storedRecord({ sha: SHA })
  for (const sha of [SHA, OTHER]) await records.append(storedRecord({ sha }))
  return { records, folder }
}

describe('a pin', () => {
  it('leads to the record of its commit', async () => {
    const { records, folder } = await createStore()
    await writePin({ ...PIN, sha: SHA }, records)
    expect(await readPin('penguins', 'best-2026', records)).toEqual({ sha: SHA, folder })
    expect([...records.stored.keys()]).toContain('pins/penguins/best-2026/1/pin.json')
  })

  it('that is moved keeps where it pointed before', async () => {
    const { records } = await createStore()
    await writePin({ ...PIN, sha: SHA }, records)
    await writePin({ ...PIN, sha: OTHER }, records)
    expect(await readPin('penguins', 'best-2026', records)).toMatchObject({ sha: OTHER })
    expect(await records.list('pins/penguins/best-2026')).toHaveLength(2)
  })

  it('counts its moves as numbers', async () => {
    const { records } = await createStore()
    for (let time = 0; time < 11; time += 1)
      await writePin({ ...PIN, sha: time === 10 ? OTHER : SHA }, records)
    expect(await readPin('penguins', 'best-2026', records)).toMatchObject({ sha: OTHER })
  })

  it('that was taken off leads nowhere, and cannot be taken off again', async () => {
    const { records } = await createStore()
    await writePin({ ...PIN, sha: SHA }, records)
    await removePin(PIN, records)
    expect(await readPin('penguins', 'best-2026', records)).toBeNull()
    await expect(removePin(PIN, records)).rejects.toMatchObject({ code: 'MM-383' })
  })

  it('is not made for a commit without a record, or of another project', async () => {
    const { records } = await createStore()
    const sha = 'c3'.repeat(20)
    await expect(writePin({ ...PIN, sha }, records)).rejects.toMatchObject({ code: 'MM-380' })
    await expect(writePin({ ...PIN, name: 'seals', sha: SHA }, records)).rejects.toMatchObject({
      code: 'MM-380',
    })
    expect(await records.list('pins')).toEqual([])
  })

  it.each(['../best', '.git', 'a/b', '', 'a b', '4f65859', '4F65859C0A', 'a'.repeat(101)])(
    'is not called %j, which could lead elsewhere or be a commit',
    async (pin) => {
      const { records } = await createStore()
      await expect(writePin({ name: 'penguins', pin, sha: SHA }, records)).rejects.toMatchObject({
        code: 'MM-382',
      })
      await expect(readPin('penguins', pin, records)).rejects.toMatchObject({ code: 'MM-382' })
    },
  )

  it('that another moves at the same moment is moved after it', async () => {
    const { records } = await createStore()
    let raced = false
    const racing: Records = {
      ...records,
      async append(addition) {
        if (!raced) {
          raced = true
          await writePin({ ...PIN, sha: OTHER }, records)
        }
        return records.append(addition)
      },
    }
    await writePin({ ...PIN, sha: SHA }, racing)
    expect(await readPin('penguins', 'best-2026', records)).toMatchObject({ sha: SHA })
    expect(await records.list('pins/penguins/best-2026')).toHaveLength(2)
  })
})

describe('what lies where a pin is expected', () => {
  const path = 'pins/penguins/best-2026/1/pin.json'
  const read = (text: string) => {
    const records = createMemoryRecords()
    records.stored.set(path, new TextEncoder().encode(text))
    return readPin('penguins', 'best-2026', records)
  }
  const document = { schemaVersion: '1.0', kind: 'pin', name: 'penguins', run: null, folder: null }

  it('is an error where it is no pin', async () => {
    await expect(read('{')).rejects.toMatchObject({ code: 'MM-502' })
    await expect(read('{"sha": "../main"}')).rejects.toMatchObject({ code: 'MM-503' })
  })

  it('is an error where it is the pin of another', async () => {
    const text = JSON.stringify({ ...document, pin: 'worst', sha: SHA })
    await expect(read(text)).rejects.toMatchObject({ code: 'MM-314' })
  })

  it('is an error where a later version wrote it', async () => {
    const text = JSON.stringify({ ...document, schemaVersion: '2.0', pin: 'best-2026', sha: SHA })
    await expect(read(text)).rejects.toMatchObject({ code: 'MM-504' })
  })

  it('is passed by where its number is none', async () => {
    const records = createMemoryRecords()
    for (const odd of ['01', 'x', '1/2']) {
      records.stored.set(`pins/penguins/best-2026/${odd}/pin.json`, new TextEncoder().encode('{'))
    }
    expect(await readPin('penguins', 'best-2026', records)).toBeNull()
  })
})
