import { describe, expect, it } from 'vitest'
import { findMetric, knownNames } from '../../src/metrics/find-metric.ts'
import { metrics } from '../../src/metrics/index.ts'

describe('finding a metric by its name', () => {
  it.each([
    ['accuracy', 'accuracy'],
    ['f1', 'f1'],
    ['f1_macro', 'f1'],
    ['recall[Gentoo]', 'recall'],
    ['recall[a [b] c]', 'recall'],
    ['recall[]', 'recall'],
    ['jaccard_weighted', 'jaccard'],
    ['roc_auc', 'roc_auc'],
    ['roc_auc_ovr', 'roc_auc_ovr'],
    ['top_3_accuracy', 'top_3_accuracy'],
  ])('%s is of %s', (name, family) => {
    expect(findMetric(name)?.name).toBe(family)
  })

  it.each([
    'f1_marco',
    'F1',
    'accuracy[Gentoo]',
    'recall_macro[Gentoo]',
    'roc_auc[Gentoo]',
    'top_5_accuracy',
    '',
    '__proto__',
  ])('"%s" is of none', (name) => {
    expect(findMetric(name)).toBeNull()
  })

  it('knows no name twice', () => {
    expect(new Set(knownNames()).size).toBe(knownNames().length)
  })

  it('knows every name that a metric expands to, and no other', () => {
    const space = { task: 'binary' as const, labels: ['no', 'yes'], positive: 'yes', sliced: ['sex'] }
    const general = (name: string) => name.replace(/\[.*\]$/, '[…]')
    for (const metric of metrics) {
      const expanded = metric.expand(space).map(({ name }) => general(name))
      expect([...new Set(expanded)].sort()).toEqual(metric.names.map(general).sort())
    }
  })
})
