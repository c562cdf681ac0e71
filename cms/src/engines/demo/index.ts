/** The demo company's door. */
export { demoIsLoaded } from './demo-is-loaded';
export { demoPassword } from './password';
export { loadDemo } from './load-demo';
