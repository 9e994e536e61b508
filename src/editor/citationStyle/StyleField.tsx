import type { TextFieldServerProps } from 'payload'
import { StylePicker } from './StylePicker'
import { findChoice, siteStyles } from './siteStyles'

/** The field of a citation style, with what the picker has to know before anything is typed. */
export const StyleField = async ({
  clientField,
  path,
  readOnly,
  req,
  value,
}: TextFieldServerProps) => {
  const { siteStyle, suggestions } = await siteStyles(req)
  const id = typeof value === 'string' ? value : null
  return (
    <StylePicker
      field={clientField}
      path={path}
      readOnly={readOnly}
      siteStyle={siteStyle}
      stored={id ? { id, choice: findChoice(id) ?? null } : null}
      suggestions={suggestions}
    />
  )
}
