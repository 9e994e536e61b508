import type { PayloadRequest } from 'payload'
import type { Block, DocumentBody, Figure } from '../documents/model'

const figuresIn = (blocks: Block[]): Figure[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'figure') return [block]
    return block.kind === 'table' ? block.rows.flat().flatMap((cell) => figuresIn(cell.blocks)) : []
  })

type Picture = Pick<Figure, 'url' | 'alt' | 'caption'>

const filled = (blocks: Block[], pictures: ReadonlyMap<string, Picture>): Block[] =>
  blocks.map((block) => {
    if (block.kind === 'figure') return { ...block, ...pictures.get(block.media) }
    if (block.kind !== 'table') return block
    const rows = block.rows.map((row) =>
      row.map((cell) => ({ ...cell, blocks: filled(cell.blocks, pictures) })),
    )
    return { ...block, rows }
  })

/** The body with the address, the text in place and the caption of its pictures, which it stores by id only. */
export const fillPictures = async (
  req: PayloadRequest,
  body: DocumentBody,
): Promise<DocumentBody> => {
  const ids = [...new Set(figuresIn(body.blocks).map(({ media }) => media))]
  if (!ids.length) return body
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const pictures = new Map(
    docs.map((media) => [
      media.id,
      {
        url: media.sizes?.page?.url ?? media.url ?? undefined,
        alt: media.alt,
        caption: media.caption ?? undefined,
      },
    ]),
  )
  return { blocks: filled(body.blocks, pictures) }
}
