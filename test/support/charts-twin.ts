import type { Charts } from '../../src/ports.ts'

/** Draws nothing: an SVG that names its theme and lists the text values of the specification, escaped; its PNG is the SVG's own bytes. */
export function createPlainCharts(): Charts {
  const draw: Charts['svg'] = async (specification, theme) => {
    const text = JSON.stringify(specification).replace(
      /[&<>]/g,
      (character) => `&#${character.charCodeAt(0)};`,
    )
    return `<svg xmlns="http://www.w3.org/2000/svg" class="${theme}"><desc>${text}</desc></svg>`
  }
  return {
    svg: draw,
    own: async (specification) => ({
      light: await draw(specification, 'light'),
      dark: await draw(specification, 'dark'),
    }),
    async png(svg) {
      return { bytes: new TextEncoder().encode(svg), width: 600, height: 300 }
    },
  }
}
