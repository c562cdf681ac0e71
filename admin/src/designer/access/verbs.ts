/** What a role may do with the records of a type, in the order in which it is shown. */
export const verbs = ['list', 'read', 'create', 'edit', 'delete', 'export'] as const;
export type Verb = (typeof verbs)[number];
