import type { Loader } from 'vega'
import type { TopLevelSpec } from 'vega-lite'
import { fault } from '../../errors/fault.ts'
import type { Charts, Json, Theme } from '../../ports.ts'
import { findForbiddenKey } from './forbidden-keys.ts'
import { configureTheme } from './theme.ts'

/** Vega-Lite to SVG. Vega is loaded with the first chart. */
export function createCharts(): Charts {
  return { svg: drawSvg }
}

async function drawSvg(specification: { readonly [key: string]: Json }, theme: Theme): Promise<string> {
  const forbidden = findForbiddenKey(specification)
  if (forbidden !== null) throw fault('chart-refused', { key: forbidden })
  const [vega, vegaLite, { expressionInterpreter }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('vega-interpreter'),
  ])
  try {
    const compiled = vegaLite.compile(specification as unknown as TopLevelSpec, {
      config: configureTheme(theme),
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
  } catch (cause) {
    throw fault('chart-failed', { reason: cause instanceof Error ? cause.message : String(cause) }, { cause })
  }
}

function silent(vega: typeof import('vega')) {
  return vega.logger(vega.None)
}

/** Charts hold their data; whatever else is asked for is not theirs. */
function refuseAll(): Loader {
  const refuse = () => Promise.reject(new Error('a chart may load nothing'))
  return { load: refuse, sanitize: refuse, http: refuse, file: refuse, options: {} } as unknown as Loader
}
