import { bullets, citation, paragraph, richText } from './body'
import type { ReferenceId } from './body'
import type { DemoContent } from './content'

export const demoTreatmentId = 'demo-treatment-microneedling'

/** The treatment that the demo is about. */
export const demoTreatment = (reference: ReferenceId): DemoContent<'treatments'> => ({
  id: demoTreatmentId,
  name: 'Microneedling',
  alternateNames: ['Percutaneous collagen induction', 'Collagen induction therapy', 'Dermarolling'],
  procedureType: 'percutaneous procedure',
  bodyLocation: 'skin, most often of the face',
  description: richText(
    paragraph(
      'A device with many short needles is passed over the skin. Each needle leaves a channel that closes within ' +
        'days, and the skin lays down new tissue as it heals.',
    ),
    paragraph(
      'The same channels let medicines through the outermost layer of the skin, which is why microneedles are also ' +
        'studied as a way of giving drugs',
      citation({
        id: 'demo-treatment-cite-1',
        cites: [{ reference: reference('waghule'), locator: '1249' }],
      }),
      '.',
    ),
  ),
  preparation: richText(
    bullets(
      'Tell the practitioner about your medicines, allergies, past scars and skin conditions.',
      'Do not come with sunburn, a cold sore or spots that are infected.',
      'Come without make-up. The skin is cleaned, and a numbing cream may be put on.',
    ),
  ),
  howPerformed: richText(
    paragraph(
      'The practitioner holds the skin taut and moves a sterile roller or an electric pen over it in several ' +
        'directions. Needle length is chosen by the part of the body and the reason for treatment.',
    ),
  ),
  followup: richText(
    bullets(
      'Wash the area with lukewarm water only on the first day.',
      'Keep make-up and scented products off until the skin has closed.',
      'Stay out of the sun and use a sunscreen of SPF 30 or more.',
    ),
  ),
  _status: 'published',
})
