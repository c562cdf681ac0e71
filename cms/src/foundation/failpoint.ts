/** Named places where a fault test kills the process: CINNABAR_FAILPOINT=name (refused in public mode by the start). */

const armed = process.env.CINNABAR_FAILPOINT;

/** Ends the process at once, as a power cut would, when this point is armed. Free when none is. */
export function failpoint(name: string): void {
  if (armed === name) process.kill(process.pid, 'SIGKILL');
}
