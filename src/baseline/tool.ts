/** Name and version of this Mergemark, as records keep it; a test holds it to package.json. */
export const TOOL = 'mergemark 0.1.0'
