/** The name of the policy's field for a finding: `missing-reference` is set in `missingReference`. */
export const gateFieldName = (code: string): string =>
  code.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
