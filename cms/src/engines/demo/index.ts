/** The demo company's door. */
export { loadDemo } from './load-demo';
export { demoPassword } from './password';
