import type { PolicySource } from '../policy-sources.ts'
import { formatKey } from '../schema/quote-value.ts'
import type { KeyPath } from '../yaml/locate.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { gateOutlineOf, type RuleOutline } from './outline.ts'

/** A rule, or one of a group's, and where it stands. */
export interface PlacedRule {
  readonly rule: NonNullable<RuleOutline>
  readonly path: KeyPath
  /** As a reader writes it: `gate.rules[2].any[0]`. */
  readonly key: string
  readonly file: YamlFile
}

/** Every rule that can be made out, groups before what is in them. */
export function placeRules(sources: readonly PolicySource[]): PlacedRule[] {
  return sources.flatMap(({ file, at }) => {
    const rules = gateOutlineOf(file.valueOf(at))?.rules ?? []
    return rules.flatMap((rule, index) => placeRule(rule, [...at, 'rules', index], file))
  })
}

function placeRule(rule: RuleOutline, path: KeyPath, file: YamlFile): PlacedRule[] {
  if (rule === null) return []
  const members = (['any', 'all'] as const).flatMap((of) =>
    rule[of].flatMap((member, index) => {
      const one = [...path, of, index]
      return member === null
        ? []
        : [{ rule: { ...member, any: [], all: [] }, path: one, key: formatKey(one), file }]
    }),
  )
  return [{ rule, path, key: formatKey(path), file }, ...members]
}
