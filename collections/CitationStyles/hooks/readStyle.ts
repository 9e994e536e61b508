import { ValidationError } from 'payload'
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { checkUploadedStyle, problemsByField } from '../../../src/publishing/checkUploadedStyle'
import type { UploadProblem } from '../../../src/publishing/checkUploadedStyle'
import { printSample } from '../../../src/publishing/printSample'

/**
 * Reads the style at every save, however it comes in: its title, kind, parent and hash are what its text
 * says, whatever else was sent. A style that cannot print five usual works is none.
 * @throws ValidationError with all that is wrong with it, by line.
 */
export const readStyle: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const xml: unknown = data?.xml ?? req.file?.data.toString('utf8') ?? originalDoc?.xml
  const { problems, style } = await checkUploadedStyle({
    req,
    xml,
    styleId: data?.styleId ?? originalDoc?.styleId,
    fileName: req.file?.name,
    stored: originalDoc,
  })
  if (problems.length || !style) throw refusal(req, problems)
  const sample = await printSample({ req, style })
  if ('problem' in sample) throw refusal(req, [{ path: 'xml', message: sample.problem }])
  return {
    ...data,
    xml,
    styleId: style.id,
    title: style.title,
    kind: style.kind,
    parent: style.parent ?? null,
    defaultLocale: style.defaultLocale,
    hash: style.hash,
    warnings: [...new Set(sample.printed.findings.map(({ message }) => message))],
  }
}

const refusal = (req: PayloadRequest, problems: readonly UploadProblem[]) =>
  new ValidationError({ collection: 'uploaded-styles', errors: problemsByField(problems), req })
