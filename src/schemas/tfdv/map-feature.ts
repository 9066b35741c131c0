import type { ColumnType } from '../../checks/define-check.ts'
import { cutText } from '../cut-text.ts'
import type { ImportedDemands } from '../imported-schema.ts'
import { cell, type Piece, type Said, unsupported } from '../piece.ts'
import { boundAt, hasAt, isTrueAt, messageAt, messagesAt, numberAt, textAt } from './fields.ts'
import { mapDomain } from './map-domain.ts'
import type { Message } from './text-proto.ts'

export type Domains = ReadonlyMap<string | null, readonly string[]>

const TYPES: ReadonlyMap<string, ColumnType> = new Map([
  ['BYTES', 'string'],
  ['1', 'string'],
  ['INT', 'integer'],
  ['2', 'integer'],
  ['FLOAT', 'number'],
  ['3', 'number'],
])

/** Stages in which TFDV validates nothing of a feature. */
const ASIDE = ['PLANNED', 'ALPHA', 'DEPRECATED', 'DEBUG_ONLY', 'DISABLED', '1', '2', '5', '6', '7']

export function isUnvalidated(feature: Message): boolean {
  return isTrueAt(feature, 'deprecated') || ASIDE.includes(textAt(feature, 'lifecycle_stage') ?? '')
}

export function nameOf(feature: Message): string {
  return textAt(feature, 'name') ?? ''
}

const SILENT = new Set(['name', 'annotation', 'deprecated', 'lifecycle_stage', 'sequence_metadata'])

/** One feature as a column; in `from` the fields as the schema names them. */
export function mapFeature(feature: Message, domains: Domains): Piece[] {
  const column = nameOf(feature)
  if (column === '') return [unsupported('feature', 'has no name')]
  if (isUnvalidated(feature)) return []
  const called = (field: string) => cutText(`feature ${column}: ${field}`)
  const say = (field: string, demands: ImportedDemands = {}): Said => ({ from: called(field), demands })
  if (hasAt(feature, 'struct_domain'))
    return [unsupported(called('struct_domain'), 'its fields are no columns')]
  const mapped = new Set(feature.fields.map(({ name }) => name).filter((name) => !SILENT.has(name)))
  return [
    { kind: 'column', name: column },
    ...[...mapped].flatMap((field): Piece[] => {
      const map = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined
      if (map !== undefined) return map({ feature, column, say })
      const domain = mapDomain(field, { feature, column, domains, say })
      return domain ?? [unsupported(called(field), REASONS.get(field) ?? 'has no check')]
    }),
  ]
}

export interface Asked {
  readonly feature: Message
  readonly column: string
  readonly say: (field: string, demands?: ImportedDemands) => Said
}

const FIELDS: Readonly<Record<string, (asked: Asked) => Piece[]>> = {
  type: mapType,
  presence: mapPresence,
  unique_constraints: ({ feature, column, say }) => {
    const asked = messageAt(feature, 'unique_constraints')
    const bounds = boundsOf(asked)
    return Object.keys(bounds).length === 0
      ? []
      : [cell(column, 'distinct-count', bounds, say('unique_constraints'))]
  },
  // A cell of a table holds one value or none.
  value_count: ({ feature, say }) => {
    const { min = 0, max = 1 } = boundsOf(messageAt(feature, 'value_count'))
    return Number(min) <= 1 && Number(max) >= 1
      ? []
      : [unsupported(say('value_count').from, 'a cell holds one value, or none')]
  },
  shape: ({ feature, say }) => {
    const sizes = messagesAt(messageAt(feature, 'shape') ?? { fields: [] }, 'dim').map((dim) =>
      numberAt(dim, 'size'),
    )
    return sizes.every((size) => size === 1)
      ? []
      : [unsupported(say('shape').from, 'a cell holds one value, or none')]
  },
  // Counts with the domain, see map-domain.ts.
  distribution_constraints: ({ feature, say }) =>
    hasAt(feature, 'domain') || hasAt(feature, 'string_domain')
      ? []
      : [unsupported(say('distribution_constraints').from, 'the feature has no domain of texts')],
}

const ENVIRONMENTS = 'there are no environments: the column is expected wherever the schema is used'
const REASONS: ReadonlyMap<string, string> = new Map([
  ['skew_comparator', 'compares distributions; see drift'],
  ['drift_comparator', 'compares distributions; see drift'],
  ['in_environment', ENVIRONMENTS],
  ['not_in_environment', ENVIRONMENTS],
  ['value_counts', 'a cell holds one value, or none'],
  ['group_presence', 'a table has no groups'],
])

function mapType({ feature, column, say }: Asked): Piece[] {
  const name = textAt(feature, 'type') ?? ''
  const type = TYPES.get(name)
  if (name === 'TYPE_UNKNOWN' || name === '0') return []
  if (type === undefined) return [unsupported(say('type').from, `${cutText(name)} is no type of a column`)]
  // Of bytes a domain may say more: `0` and `1` as text are integers all the same.
  return [{ kind: 'type', column, type, from: say('type').from, implied: type === 'string' }]
}

function mapPresence({ feature, column, say }: Asked): Piece[] {
  const presence = messageAt(feature, 'presence') ?? { fields: [] }
  const share = numberAt(presence, 'min_fraction') ?? 0
  const count = numberAt(presence, 'min_count') ?? 0
  return [
    ...(share > 0
      ? [cell(column, 'required', true, say('presence.min_fraction', share < 1 ? { mostly: share } : {}))]
      : []),
    ...(count > 0 ? [cell(column, 'value-count', { min: count }, say('presence.min_count'))] : []),
  ]
}

function boundsOf(message: Message | null): {
  readonly min?: number | string
  readonly max?: number | string
} {
  if (message === null) return {}
  const [min, max] = [boundAt(message, 'min'), boundAt(message, 'max')]
  return { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) }
}
