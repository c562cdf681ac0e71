/** Korean: react-admin's texts and ours. */
import type { PanelMessages } from '../messages';
import { korean } from './panel';
import { react } from './react-admin';

const messages: PanelMessages = { ...react, cinnabar: korean };
export default messages;
