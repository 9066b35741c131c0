import type { ColumnType } from '../../checks/define-check.ts'
import { cell, type Piece, unsupported } from '../piece.ts'
import { boundAt, isTrueAt, messageAt, numberAt, textAt, textsAt } from './fields.ts'
import type { Asked, Domains } from './map-feature.ts'
import type { Message } from './text-proto.ts'

type InDomain = Asked & { readonly domains: Domains }
/** `field` is what the schema calls the domain. */
type Within = InDomain & { readonly field: string; readonly from: string }
type Map = (domain: Message, asked: Within) => Piece[]

/** What the domain of a feature asks of its values; null for a field that is no such domain. */
export function mapDomain(field: string, asked: InDomain): Piece[] | null {
  const { feature, domains, say } = asked
  const { from } = say(field)
  if (field === 'domain') {
    const name = textAt(feature, 'domain') ?? ''
    const values = domains.get(name)
    return values === undefined
      ? [unsupported(from, `the schema has no domain ${name}`)]
      : among(values, asked, field)
  }
  const domain = messageAt(feature, field)
  const map = Object.hasOwn(DOMAINS, field) ? DOMAINS[field] : undefined
  return map === undefined || domain === null ? null : map(domain, { ...asked, field, from })
}

const DOMAINS: Readonly<Record<string, Map>> = {
  string_domain: (domain, asked) => among(textsAt(domain, 'value'), asked, 'string_domain'),
  int_domain: (domain, asked) => [typed('integer', asked), ...within(domain, asked)],
  float_domain: (domain, asked) => [
    typed('number', asked),
    ...within(domain, asked),
    ...finite(domain, asked),
  ],
  bool_domain: mapBooleans,
  url_domain: (_, { column, say }) => [cell(column, 'format', 'uri', say('url_domain'))],
  time_domain: (domain, asked) => inTime(domain, asked),
  time_of_day_domain: (domain, asked) => inTime(domain, asked),
}

/** `min_domain_mass` is the share of the values that must come from the domain. */
function among(values: readonly string[], { feature, column, say }: InDomain, field: string): Piece[] {
  const { from } = say(field)
  const constraints = messageAt(feature, 'distribution_constraints')
  const mass = constraints === null ? 1 : (numberAt(constraints, 'min_domain_mass') ?? 1)
  if (mass <= 0) return [unsupported(from, 'asks for nothing: min_domain_mass is 0')]
  if (values.length === 0) return [unsupported(from, 'the domain has no values')]
  return [cell(column, 'enum', values, say(field, mass < 1 ? { mostly: mass } : {}))]
}

function typed(type: ColumnType, { column, from }: { column: string; from: string }): Piece {
  return { kind: 'type', column, type, from }
}

function within(domain: Message, { column, say, field }: Within): Piece[] {
  const [least, most] = [boundAt(domain, 'min'), boundAt(domain, 'max')]
  return [
    ...(least === null ? [] : [cell(column, 'minimum', least, say(`${field}.min`))]),
    ...(most === null ? [] : [cell(column, 'maximum', most, say(`${field}.max`))]),
  ]
}

function finite(domain: Message, { column, say }: Asked): Piece[] {
  const refused = ['disallow_nan', 'disallow_inf'].filter((field) => isTrueAt(domain, field))
  const [only] = refused
  if (only === undefined) return []
  if (refused.length === 2) return [cell(column, 'finite', true, say('float_domain.disallow_nan'))]
  return [unsupported(say(`float_domain.${only}`).from, 'finite takes neither NaN nor infinity')]
}

/** Texts for true and false, or without them 1 and 0. */
function mapBooleans(domain: Message, { feature, column, say, from }: Within): Piece[] {
  const texts = ['true_value', 'false_value'].flatMap((field) => textAt(domain, field) ?? [])
  const isInteger = ['INT', '2'].includes(textAt(feature, 'type') ?? '')
  if (texts.length > 0 && !isInteger) return [cell(column, 'enum', texts, say('bool_domain'))]
  return isInteger ? [cell(column, 'enum', [0, 1], say('bool_domain'))] : [typed('boolean', { column, from })]
}

function inTime(domain: Message, { column, say, field, from }: Within): Piece[] {
  const format = textAt(domain, 'string_format')
  return format?.includes('%') === true
    ? [cell(column, 'format', format, say(field))]
    : [unsupported(from, 'numbers that count time have no check')]
}
