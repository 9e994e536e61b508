import type { ArrayField, CheckboxField, DateField, JSONField, UIField } from 'payload'
import { isStaff } from '../../src/access/party'
import { vocabularyField } from '../../src/fields/vocabulary'
import { noticeKinds, noticeSources } from '../../src/references/status/notice'

/** A person as they were then: name and role go with the record. */
const personField = (name: string): JSONField => ({
  name,
  type: 'json',
  typescriptSchema: [
    () => ({
      type: ['object', 'null'],
      additionalProperties: false,
      properties: { id: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } },
      required: ['id', 'name', 'role'],
    }),
  ],
})

/**
 * What registries and people say became of the work; `status` is derived from it. It is written by
 * `src/library/status` alone: neither a form nor the API can overwrite it.
 */
export const noticesField: ArrayField = {
  name: 'notices',
  type: 'array',
  labels: { singular: 'Notice', plural: 'Notices' },
  access: { read: ({ req }) => isStaff(req), create: () => false, update: () => false },
  hooks: { beforeDuplicate: [() => []] },
  admin: { disableBulkEdit: true, disableListColumn: true, disableListFilter: true, hidden: true },
  fields: [
    vocabularyField({ name: 'kind', terms: noticeKinds, required: true }),
    vocabularyField({ name: 'source', terms: noticeSources, required: true }),
    { name: 'notice', type: 'text' },
    { name: 'date', type: 'text' },
    {
      name: 'reasons',
      type: 'json',
      typescriptSchema: [() => ({ type: ['array', 'null'], items: { type: 'string' } })],
    },
    personField('addedBy'),
    { name: 'dismissedAt', type: 'date' },
    personField('dismissedBy'),
    { name: 'dismissedReason', type: 'textarea' },
  ],
}

/** When registries were last asked, whether they knew the work or not: who waits longest is asked first. */
export const statusAskedAtField: DateField = {
  name: 'statusAskedAt',
  type: 'date',
  index: true,
  access: { read: () => false, create: () => false, update: () => false },
  hooks: { beforeDuplicate: [() => null] },
  admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
}

/** Whether people are still to be told that the work was retracted or questioned; see `sendAlarm`. */
export const isAlarmDueField: CheckboxField = {
  name: 'isAlarmDue',
  type: 'checkbox',
  index: true,
  access: { read: () => false, create: () => false, update: () => false },
  hooks: { beforeDuplicate: [() => false] },
  admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
}

/** The notices that people were told of (`noticeKey`); see `alarmState`. */
export const toldNoticesField: JSONField = {
  name: 'toldNotices',
  type: 'json',
  typescriptSchema: [() => ({ type: ['array', 'null'], items: { type: 'string' } })],
  access: { read: () => false, create: () => false, update: () => false },
  hooks: { beforeDuplicate: [() => null] },
  admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
}

/** Above all tabs: what every reader of the form has to know before anything else. */
export const statusBannerField: UIField = {
  name: 'statusBanner',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/editor/status/StatusBanner#StatusBanner' },
  },
}

/** The notices for people: who says so, what rests on the work, and the way to dismiss a false alarm. */
export const statusPanelField: UIField = {
  name: 'statusPanel',
  type: 'ui',
  label: 'Notices about this work',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/editor/status/StatusPanel#StatusPanel' },
  },
}
