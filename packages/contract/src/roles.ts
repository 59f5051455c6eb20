import * as z from 'zod/mini'

export const ROLES = ['user', 'support', 'support-lead', 'admin'] as const
export const Role = z.enum(ROLES)
export type Role = z.output<typeof Role>
