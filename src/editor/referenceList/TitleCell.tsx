'use client'

import { RenderDefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { withoutMarkup } from '../../references/formats/richText'

/** The title of a reference in a list or a drawer: its words, without the formatting that is stored with them. */
export const TitleCell = ({ cellData, ...props }: DefaultCellComponentProps) => (
  <RenderDefaultCell
    clientProps={{
      ...props,
      cellData: typeof cellData === 'string' ? withoutMarkup(cellData) : cellData,
    }}
    columnIndex={0}
    enableRowSelections={false}
    isLinkedColumn={props.link === true}
  />
)
