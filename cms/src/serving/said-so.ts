/** The exit code of a worker that could not boot its version and has written down why. */
export const saidSoCode = 1;
