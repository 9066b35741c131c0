import { describe, expect, it } from 'vitest'
import type { ColumnSettings } from '../../../src/config/configuration.ts'
import { inferTypes } from '../../../src/data/infer-types.ts'
import { findSensitive, kindOf } from '../../../src/data/sensitive/find-sensitive.ts'
import { createDataFolder } from '../../support/data-folder.ts'
import { columnOf, datasetOf } from '../../support/dataset-settings.ts'

async function sensitiveIn(text: string, columns: ColumnSettings[] = []) {
  const folder = createDataFolder()
  folder.write('data.csv', text)
  await using table = await folder.tables.open({ path: 'data.csv' })
  const { types } = await inferTypes(datasetOf({ columns }), table)
  return Object.fromEntries(await findSensitive(columns, types, table))
}

// Test numbers of payment networks.
const cards = [
  '4111111111111111',
  '4012888888881881',
  '4222222222222',
  '4242424242424242',
  '4000056655665556',
  '5555555555554444',
  '5105105105105100',
  '378282246310005',
  '371449635398431',
  '6011111111111117',
  '6011000990139424',
]

describe('a column', () => {
  it('is sensitive where it is marked, whatever is in it', async () => {
    expect(await sensitiveIn('a,b\n1,2\n', [columnOf('a', { sensitive: true })])).toEqual({ a: 'marked' })
  })

  it('is sensitive where its values read as personal data', async () => {
    const text = 'id,mail,call,account,mass\n1,ada@example.org,+49 30 1234567,BE31435411161155,3750\n'
    expect(await sensitiveIn(text)).toEqual({
      mail: 'e-mail address',
      call: 'phone number',
      account: 'IBAN',
    })
  })

  it('is not looked at where it is said not to be sensitive', async () => {
    const columns = [columnOf('mail', { sensitive: false })]
    expect(await sensitiveIn('id,mail\n1,desk@example.org\n', columns)).toEqual({})
  })

  it('of payment cards is one though they read as integers', async () => {
    expect(await sensitiveIn(`id,number\n${cards.map((card, n) => `${n},${card}\n`).join('')}`)).toEqual({
      number: 'payment card',
    })
  })

  it('need be so in a fifth of its different values only: the others are what went wrong in it', () => {
    const others = ['n/a', 'unknown', 'ada at example', 'none']
    expect(kindOf('contact', new Set(['ada@example.org', ...others]))).toBe('e-mail address')
    expect(kindOf('contact', new Set(['ada@example.org', ...others, 'nobody']))).toBeNull()
  })
})

describe('check digits', () => {
  it('tell nothing of a few numbers: one in ten has them right', () => {
    expect(kindOf('n', new Set(cards.slice(0, 9)))).toBeNull()
    expect(kindOf('n', new Set(cards.slice(0, 10)))).toBe('payment card')
  })

  it('tell nothing where more than a tenth are wrong', () => {
    const wrong = ['4111111111111112', '4111111111111113']
    expect(kindOf('n', new Set([...cards, ...wrong.slice(0, 1)]))).toBe('payment card')
    expect(kindOf('n', new Set([...cards, ...wrong]))).toBeNull()
  })

  it('are not found in numbers that are counted up', () => {
    for (const start of [100_000_000, 10_000_000_000, 200_000_000_000, 4_000_000_000_000_000]) {
      const counted = Array.from({ length: 1000 }, (_, n) => String(start + n))
      expect(kindOf('id', new Set(counted))).toBeNull()
    }
  })
})

it('takes plain digits for phone numbers where the column’s name says so', () => {
  const digits = new Set(['030 1234567', '0171/7654321'])
  expect(kindOf('home_phone', digits)).toBe('phone number')
  expect(kindOf('homePhone', digits)).toBe('phone number')
  expect(kindOf('article', digits)).toBeNull()
  expect(kindOf('phonemes', digits)).toBeNull()
})
