import type { DemoContent } from './content'

/** People who do not exist. */
export const demoPeople: DemoContent<'people'>[] = [
  {
    id: 'demo-person-fairweather',
    honorific: 'Dr',
    name: 'Imogen Fairweather-Example',
    credentials: 'MBBS, MRCP (Dermatology)',
    affiliation: 'Vouch Demonstration Hospital',
    bio: 'A dermatologist who was invented for this demonstration.',
    competingInterests: 'None.',
  },
  {
    id: 'demo-person-quill',
    name: 'Tobias Quill-Example',
    credentials: 'BSc, medical writer',
    affiliation: 'Vouch Demonstration Desk',
    bio: 'A medical writer who was invented for this demonstration.',
    competingInterests: 'None.',
  },
]
