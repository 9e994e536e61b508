import type { UIField } from 'payload'

/** Pasting an identifier or a title fills the form; a saved reference is compared with its registry. */
export const fromRegistriesField: UIField = {
  name: 'fromRegistries',
  type: 'ui',
  label: 'From the registries',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/editor/referenceForm/FromRegistries#FromRegistries' },
  },
}
