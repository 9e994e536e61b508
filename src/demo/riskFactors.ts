import { paragraph, richText } from './body'
import type { ReferenceId } from './body'
import type { DemoContent } from './content'
import { demoSideEffectIds } from './sideEffects'
import { demoTreatmentId } from './treatment'

type RiskFactor = DemoContent<'risk-factors'>

/** The risk factors of the demo: what makes the treatment riskier for some people. */
export const demoRiskFactors = (reference: ReferenceId): RiskFactor[] => [
  riskFactor({
    id: 'demo-risk-factor-infection',
    name: 'Infected skin in the area to be treated',
    plainName: 'a skin infection',
    kind: 'absolute-contraindication',
    modifiable: true,
    description: 'Needles carry an infection further. Treatment waits until it has healed.',
    raises: [{ sideEffect: demoSideEffectIds.infection }],
  }),
  riskFactor({
    id: 'demo-risk-factor-keloid',
    name: 'Keloid scars',
    plainName: 'scars that grow',
    kind: 'relative-contraindication',
    modifiable: false,
    description: 'Skin that answers small wounds with raised scars may do so after needling.',
    raises: [{ sideEffect: demoSideEffectIds.tramTrack }],
  }),
  riskFactor({
    id: 'demo-risk-factor-dark-skin',
    name: 'Darker skin',
    plainName: 'brown or black skin',
    kind: 'precaution',
    modifiable: false,
    description: 'Inflamed skin that is rich in pigment darkens more easily, whatever inflamed it.',
    raises: [
      {
        sideEffect: demoSideEffectIds.darkening,
        evidence: [{ reference: reference('cohen'), label: 'page', locator: '348' }],
      },
    ],
  }),
  riskFactor({
    id: 'demo-risk-factor-diabetes',
    name: 'Diabetes',
    plainName: 'diabetes',
    kind: 'precaution',
    modifiable: false,
    description: 'High blood sugar slows healing and makes infections more likely.',
    raises: [{ sideEffect: demoSideEffectIds.infection }],
  }),
  riskFactor({
    id: 'demo-risk-factor-blood-thinners',
    name: 'Medicines that thin the blood',
    plainName: 'blood thinners',
    kind: 'precaution',
    modifiable: false,
    description: 'Bleeding lasts longer and bruises are larger.',
    raises: [{ sideEffect: demoSideEffectIds.bruising }],
  }),
  riskFactor({
    id: 'demo-risk-factor-smoking',
    name: 'Smoking',
    plainName: 'smoking',
    kind: 'risk-factor',
    modifiable: true,
    description: 'Smoking narrows the small vessels that healing skin depends on.',
    raises: [],
  }),
  riskFactor({
    id: 'demo-risk-factor-pressure',
    name: 'Too much pressure over bone',
    plainName: 'a roller pressed too hard',
    kind: 'risk-factor',
    modifiable: true,
    description: 'Over the forehead, cheekbones and jaw the skin has little to give way to.',
    raises: [
      {
        sideEffect: demoSideEffectIds.tramTrack,
        evidence: [{ reference: reference('pahwa'), label: 'page', locator: '1107-1108' }],
      },
    ],
  }),
]

type Raised = Omit<NonNullable<RiskFactor['raisesRiskOf']>[number], 'treatment'>

const riskFactor = ({
  description,
  raises,
  ...rest
}: Pick<RiskFactor, 'name' | 'plainName' | 'kind' | 'modifiable'> & {
  id: string
  description: string
  raises: Raised[]
}): RiskFactor => ({
  ...rest,
  description: richText(paragraph(description)),
  appliesTo: [demoTreatmentId],
  raisesRiskOf: raises.map((raised) => ({ ...raised, treatment: demoTreatmentId })),
  _status: 'published',
})
