import type { CollectionConfig } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { isAdmin, isAdminOrSelf, isAdminPanelUser } from '../../src/access/users'
import { roles } from '../../src/access/roles'
import { hasSecureCookies } from '../../src/access/origins'
import { idField } from '../../src/fields/id'
import { endAccessOfDeactivated } from './hooks/endAccessOfDeactivated'
import { firstUserIsAdmin } from './hooks/firstUserIsAdmin'
import { refuseDeactivated } from './hooks/refuseDeactivated'

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'User', plural: 'Users' },
  access: { ...accessFor('users'), admin: isAdminPanelUser, unlock: isAdmin },
  auth: {
    useAPIKey: true,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 8 * 60 * 60,
    cookies: { sameSite: 'Lax', secure: hasSecureCookies() },
  },
  admin: {
    group: 'House',
    useAsTitle: 'name',
    defaultColumns: ['name', 'role', 'isDeactivated', 'updatedAt'],
    description: 'Logins. Users are deactivated, never deleted: what they checked stays theirs.',
  },
  defaultPopulate: { name: true, role: true },
  hooks: {
    beforeChange: [firstUserIsAdmin, endAccessOfDeactivated],
    beforeLogin: [refuseDeactivated],
  },
  fields: [
    idField,
    { name: 'email', type: 'email', access: { read: isAdminOrSelf } },
    { name: 'name', type: 'text', required: true, saveToJWT: true },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'editor',
      saveToJWT: true,
      options: [...roles],
      access: { create: isAdmin, update: isAdmin },
    },
    {
      name: 'isDeactivated',
      type: 'checkbox',
      label: 'Deactivated',
      defaultValue: false,
      access: { create: isAdmin, update: isAdmin },
      admin: { description: 'May no longer sign in. Their past work keeps their name.' },
    },
    { name: 'apiKey', type: 'text', access: { create: isAdmin, update: isAdmin } },
  ],
}
