import type { Json } from '../../ports.ts'
import type { ReportSettings } from '../configuration.ts'
import type { ReportInput } from '../schema/report.ts'

interface Context {
  readonly resolve: (path: string) => string
  /** Specifications, by path from the working directory. */
  readonly charts: ReadonlyMap<string, { readonly [key: string]: Json }>
}

export function normaliseReport({ comment, charts = [] }: ReportInput, context: Context): ReportSettings {
  return {
    comment: comment ?? 'joined',
    charts: charts.map(({ name, title, spec, data, evaluation, main, path }) => {
      const resolved = context.resolve(spec)
      return {
        name,
        title: title ?? name,
        spec: resolved,
        specification: context.charts.get(resolved) ?? {},
        source: data,
        evaluation: evaluation ?? null,
        main: main ?? false,
        keys: path?.split('.') ?? [],
      }
    }),
  }
}
