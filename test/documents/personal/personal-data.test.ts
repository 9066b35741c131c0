import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personalKindOf } from '../../../src/documents/personal/personal-data.ts'

describe('a cell gives itself away as', () => {
  it.each([
    ['e-mail address', 'ada@example.org'],
    ['e-mail address', 'please write to "Ada" <ada.lovelace+x@example.org>, thanks'],
    ['e-mail address', 'cut off in the middle: ada@exa'],
    ['e-mail address', 'jürgen@müller.example'],
    // python-stdnum 2.2's documentation, and the registry's example of Germany.
    ['IBAN', 'GR16 0110 1050 0000 1054 7023 795'],
    ['IBAN', 'BE31435411161155'],
    ['IBAN', 'paid to DE89 3704 0044 0532 0130 00 in May'],
    ['phone number', '+49 30 1234567'],
    ['phone number', '+1-202-555-0143'],
    ['phone number', '(202) 555-0143'],
    // The numbers that payment networks publish for tests.
    ['payment card', '4111 1111 1111 1111'],
    ['payment card', '5555555555554444'],
    ['payment card', '378282246310005'],
    ['national number', '536-90-4399'],
  ])('%s: %s', (kind, text) => {
    expect(personalKindOf(text)).toBe(kind)
  })

  it.each([
    'Adelie',
    '@penguin',
    '3750',
    '2020-01-15',
    '2020-01-15 12:30:00',
    '-12.5',
    '+12.5',
    '4111 1111 1111 1112',
    'GR16 0110 1050 0000 1054 7023 796',
    '1234567890123',
    '192.168.100.200',
    '0000000000000000',
    '550e8400-e29b-41d4-a716-446655440000',
    '',
  ])('nothing: %s', (text) => {
    expect(personalKindOf(text)).toBeNull()
  })
})

it('is told of any text, however long', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      personalKindOf(text)
    }),
  )
  expect(personalKindOf('a'.repeat(1_000_000))).toBeNull()
})
