/** The one password of everybody in the demo company. Printed at the start; public mode refuses to start while anybody has it. */
export const demoPassword = 'cinnabar-demo';
