/** The worker cannot serve until somebody changes its settings; trying again does not help. */
export class WrongSettings extends Error {}

/** The exit code that says so to the supervisor, which then ends with it too. */
export const wrongSettingsCode = 78;
