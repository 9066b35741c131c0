import type { Charts } from '../../src/ports.ts'

/** Draws nothing: an SVG that names its theme and lists the text values of the specification, escaped. */
export function createPlainCharts(): Charts {
  return {
    async svg(specification, theme) {
      const text = JSON.stringify(specification).replace(
        /[&<>]/g,
        (character) => `&#${character.charCodeAt(0)};`,
      )
      return `<svg xmlns="http://www.w3.org/2000/svg" class="${theme}"><desc>${text}</desc></svg>`
    },
  }
}
