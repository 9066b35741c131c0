import * as z from 'zod'
import type { Dialect } from '../ports.ts'
import { defineCheck } from './define-check.ts'
import { BASE64, EMAIL, IPV4, URI, UUID } from './lexical-forms.ts'

const NAMED = { email: EMAIL, uri: URI, uuid: UUID, binary: BASE64, ipv4: IPV4 } as const

const NOUNS = {
  email: 'an e-mail address',
  uri: 'a URI',
  uuid: 'a UUID',
  binary: 'Base64',
  ipv4: 'an IPv4 address',
  json: 'JSON',
} as const

const option = z.union([
  z.enum(['email', 'uri', 'uuid', 'binary', 'ipv4', 'json']),
  z
    .string()
    .regex(/%/, { error: 'a strptime pattern, e.g. %Y-%m-%d', abort: true })
    .describe('A strptime pattern, %d.%m.%Y: a date column is read by it too.'),
])
type Format = z.output<typeof option>

export const format = defineCheck({
  rule: 'format',
  summary:
    'Every value is an email, uri, uuid, binary (Base64), ipv4, json, or a date of this strptime pattern.',
  option,
  example: 'email',
  counterparts: [
    'Table Schema format',
    'expect_column_values_to_match_strftime_format',
    'expect_column_values_to_be_json_parseable',
    'Soda valid format',
  ],
  types: ['string', 'any', 'date', 'datetime', 'time'],
  over: 'readable',
  fails: ({ text }, asked, dialect) => unlessOf(asked, text, dialect),
  message: (asked) => (isNoun(asked) ? `is not ${NOUNS[asked]}` : `is not written as ${asked}`),
})

function unlessOf(asked: Format, text: string, dialect: Dialect): string {
  if (asked === 'json') return `${dialect.jsonKind(text)} IS NULL`
  if (isPattern(asked)) return `NOT ${dialect.matches(text, NAMED[asked])}`
  return `${dialect.parseTime(text, asked)} IS NULL`
}

function isNoun(asked: Format): asked is keyof typeof NOUNS {
  return Object.hasOwn(NOUNS, asked)
}

function isPattern(asked: Format): asked is keyof typeof NAMED {
  return Object.hasOwn(NAMED, asked)
}
