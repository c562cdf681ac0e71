/** Another request used a link first. */
export class Overtaken extends Error {}

/** How often a decision is tried anew when somebody else's countersignature came in between. */
export const tries = 4;
