import type { Loader } from 'vega'
import type { Config, TopLevelSpec } from 'vega-lite'
import type { Json } from '../../ports.ts'

/** Throws what Vega and Vega-Lite throw. */
export async function drawSvg(
  specification: { readonly [key: string]: Json },
  config: Config,
): Promise<string> {
  const [vega, vegaLite, { expressionInterpreter }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('vega-interpreter'),
  ])
  const compiled = vegaLite.compile(specification as unknown as TopLevelSpec, {
    config,
    logger: silent(vega),
  })
  // Expressions are walked as trees: vega would otherwise compile them with `Function`.
  const view = new vega.View(vega.parse(compiled.spec, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'none',
    loader: refuseAll(),
    logger: silent(vega),
  })
  const svg = await view.toSVG()
  view.finalize()
  return svg
}

function silent(vega: typeof import('vega')) {
  return vega.logger(vega.None)
}

/** Charts hold their data; whatever else is asked for is not theirs. */
function refuseAll(): Loader {
  const refuse = () => Promise.reject(new Error('a chart may load nothing'))
  return { load: refuse, sanitize: refuse, http: refuse, file: refuse, options: {} } as unknown as Loader
}
