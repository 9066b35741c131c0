import { describe, expect, it } from 'vitest'
import { readYaml } from '../../../src/config/yaml/read-yaml.ts'
import { formatPlace } from '../../../src/errors/place.ts'

const FILE = 'mergemark.yml'
const read = (text: string) => {
  const file = readYaml({ text, file: FILE })
  if ('faults' in file) throw new TypeError(file.faults.map(({ message }) => message).join('\n'))
  return file
}
const faultsOf = (text: string) => {
  const file = readYaml({ text, file: FILE })
  if (!('faults' in file)) throw new TypeError('the text was accepted')
  return file.faults.map(
    ({ code, message, place }) => `${code} ${place && formatPlace(place).replace(`${FILE}:`, '')} ${message}`,
  )
}

describe('a YAML file', () => {
  it('is read as YAML 1.2, whatever it says of itself', () => {
    expect(read('%YAML 1.1\n---\na: [yes, off, 0o17, 12:30, 2020-01-01]').value).toEqual({
      a: ['yes', 'off', 15, '12:30', '2020-01-01'],
    })
  })

  it('is not mistaken for another of the same text, nor for what it said before', () => {
    const nameOf = (text: string, file: string) => {
      const found = readYaml({ text, file })
      return 'faults' in found ? null : [found.valueOf(['a']), found.placeOf(['a'])?.file]
    }
    expect(nameOf('a: 1', 'one.yml')).toEqual([1, 'one.yml'])
    expect(nameOf('a: 1', 'other.yml')).toEqual([1, 'other.yml'])
    expect(nameOf('a: 2', 'one.yml')).toEqual([2, 'one.yml'])
    expect(nameOf('a: 1', 'one.yml')).toEqual([1, 'one.yml'])
  })

  it('points at a plain value, and at the key of anything else', () => {
    const file = read('a:\n  b: [1, two]\n  c:\n')
    expect(file.placeOf(['a', 'b', 1])).toEqual({
      file: FILE,
      line: 2,
      column: 10,
      excerpt: { text: '  b: [1, two]', width: 3 },
    })
    expect(file.placeOf(['a', 'b'])).toMatchObject({ line: 2, column: 3, excerpt: { width: 1 } })
    expect(file.placeOf(['a', 'c'])).toMatchObject({ line: 3, column: 3 })
    expect(file.placeOf(['a', 'd'])).toBeNull()
  })

  it('shows what stands behind an alias where it was written', () => {
    const file = read('a: &a { b: 1 }\nc: *a\n')
    expect(file.placeOf(['c', 'b'])).toMatchObject({ line: 1, column: 12 })
  })

  it('counts lines that end as on Windows, and leaves their ends out of what it shows', () => {
    expect(read('a: 1\r\nb: two\r\n').placeOf(['b'])).toEqual({
      file: FILE,
      line: 2,
      column: 4,
      excerpt: { text: 'b: two', width: 3 },
    })
  })

  it('shows no character that a terminal would obey, and no line that nobody could read', () => {
    expect(read('a: "\u009b31m" # \u202e\n').placeOf(['a'])?.excerpt?.text).toBe('a: " 31m" #  ')
    expect(read(`a: ${'x'.repeat(300)}`).placeOf(['a'])).toEqual({ file: FILE, line: 1, column: 4 })
  })
})

describe('what cannot be taken for what it says', () => {
  it.each([
    ['a missing quote', 'a: "x', 'MM-101 1:6 this is not YAML that can be read: Missing closing "quote'],
    [
      'a tab as indentation',
      'a:\n\tb: 1',
      'MM-101 2:1 this is not YAML that can be read: Tabs are not allowed as indentation',
    ],
    ['a key that is there twice', 'a: 1\nb: 2\na: 3', 'MM-105 3:1 this key is there twice: "a: 3"'],
    [
      'a second document',
      'a: 1\n---\nb: 2',
      'MM-101 2:1 this is not YAML that can be read: Source contains multiple documents; please use YAML.parseAllDocuments()',
    ],
    [
      'a tag',
      'a: !!binary aGk=',
      'MM-101 1:4 this is not YAML that can be read: Unresolved tag: tag:yaml.org,2002:binary',
    ],
    [
      'an alias without an anchor',
      'a: *b',
      'MM-101 1:4 this is not YAML that can be read: nothing before this has the anchor &b',
    ],
    [
      'an alias that holds itself',
      'a: &a [*a]',
      'MM-101 1:8 this is not YAML that can be read: *a contains itself',
    ],
    [
      'an alias bomb',
      `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]`,
      'MM-101 1:1 this is not YAML that can be read: Excessive alias count indicates a resource exhaustion attack',
    ],
    ['depth without an end', '['.repeat(50_000), 'nested too deeply'],
    [
      'a file without an end',
      `a: ${'x'.repeat(300_000)}`,
      'MM-101 1:1 this is not YAML that can be read: it has 300003 characters, more than 262144',
    ],
    [
      'a mapping as a key',
      '? [a]\n: b',
      'MM-101 1:3 this is not YAML that can be read: a key must be plain text',
    ],
    ['an empty key', ': b', 'a key is empty'],
    [
      'a key that reads as another',
      '1.0: x',
      'MM-101 1:1 this is not YAML that can be read: the key 1.0 reads as 1; write it in quotes',
    ],
    [
      'a key of the language',
      '__proto__: x',
      'MM-101 1:1 this is not YAML that can be read: no key may be called __proto__',
    ],
    [
      'a number with leading zeros',
      'a: [01, 02]',
      'MM-101 1:5 this is not YAML that can be read: 01 reads as 1; write it in quotes, or without the zeros',
    ],
    [
      'a whole number that a double rounds',
      'a: 9007199254740993',
      'MM-101 1:4 this is not YAML that can be read: 9007199254740993 is more than a number holds, and reads as 9007199254740992; write it in quotes',
    ],
    [
      'one with decimals',
      'a: [-9007199254740992.5]',
      'MM-101 1:5 this is not YAML that can be read: -9007199254740992.5',
    ],
    [
      'one in another base',
      'a: 0x20000000000001',
      'MM-101 1:4 this is not YAML that can be read: 0x20000000000001',
    ],
  ])('%s is an error', (_, text, expected) => {
    expect(faultsOf(text)[0]).toContain(expected)
  })
})

it.each([
  '9007199254740991',
  '9007199254740992',
  '-1e23',
  '10000000000000000.0',
  '0x20000000000000',
  '"9007199254740993"',
])('takes %s, which loses nothing', (text) => {
  expect(readYaml({ text: `a: ${text}`, file: 'mergemark.yml' })).toHaveProperty('value')
})
