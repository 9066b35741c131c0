import { fault } from '../../errors/fault.ts'
import { assemble } from '../assemble.ts'
import { cutText } from '../cut-text.ts'
import type { ImportedSchema, SchemaSource } from '../imported-schema.ts'
import { type Piece, type Said, table, unsupported } from '../piece.ts'
import { hasAt, messageAt, messagesAt, numberAt, textAt, textsAt } from './fields.ts'
import { isUnvalidated, mapFeature, nameOf } from './map-feature.ts'
import { type Message, parseTextProto } from './text-proto.ts'

export const FORMAT = 'TensorFlow Data Validation'

/** Ask nothing of the data: notes, and how it is fed to TensorFlow. */
const SILENT = new Set([
  'annotation',
  'tensor_representation_group',
  'represent_variable_length_as_ragged',
  'generate_legacy_feature_spec',
  'default_environment',
])
const READ = new Set(['feature', 'string_domain', 'dataset_constraints'])

/** Throws `schema-unreadable`. */
export function readSchema({ text, path }: SchemaSource): ImportedSchema {
  const parsed = parseTextProto(text)
  if ('reason' in parsed)
    throw fault(
      'schema-unreadable',
      { path: cutText(path), format: FORMAT, reason: cutText(parsed.reason) },
      { place: { file: path, line: parsed.line, column: 1 } },
    )
  return assemble(piecesOf(parsed.message))
}

function piecesOf(schema: Message): Piece[] {
  const features = messagesAt(schema, 'feature')
  const domains = new Map(
    messagesAt(schema, 'string_domain').map((domain) => [textAt(domain, 'name'), textsAt(domain, 'value')]),
  )
  const others = new Set(
    schema.fields.map(({ name }) => name).filter((name) => !READ.has(name) && !SILENT.has(name)),
  )
  return [
    ...features.flatMap((feature) => mapFeature(feature, domains)),
    ...newColumns(features),
    ...mapDataset(messageAt(schema, 'dataset_constraints')),
    ...[...others].map((name) => unsupported(cutText(name), 'has no check')),
  ]
}

/** A column that the schema does not have is an anomaly (SCHEMA_NEW_COLUMN). */
function newColumns(features: readonly Message[]): Piece[] {
  if (features.length === 0) return []
  const from = 'SCHEMA_NEW_COLUMN'
  const aside = features.filter((feature) => isUnvalidated(feature) || hasAt(feature, 'struct_domain'))
  if (aside.length === 0) return [table('fieldsMatch', 'superset', { from, demands: {} })]
  const named = aside.map(nameOf).join(', ')
  return [unsupported(from, cutText(`new columns are not looked for: the schema lets ${named} come and go`))]
}

function mapDataset(constraints: Message | null): Piece[] {
  if (constraints === null) return []
  const said: Said = { from: 'dataset_constraints', demands: {} }
  const compared = messageAt(constraints, 'num_examples_version_comparator')
  const bounds = Object.entries({
    min: numberAt(constraints, 'min_examples_count'),
    max: numberAt(constraints, 'max_examples_count'),
    'min-ratio': compared === null ? null : numberAt(compared, 'min_fraction_threshold'),
    'max-ratio': compared === null ? null : numberAt(compared, 'max_fraction_threshold'),
  }).filter(([, bound]) => bound !== null)
  return [
    ...(bounds.length === 0 ? [] : [table('rows', Object.fromEntries(bounds), said)]),
    ...(hasAt(constraints, 'num_examples_drift_comparator')
      ? [unsupported('dataset_constraints.num_examples_drift_comparator', 'needs the data of another day')]
      : []),
  ]
}
