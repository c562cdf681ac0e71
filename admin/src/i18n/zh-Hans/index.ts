/** Chinese: react-admin's texts and ours. */
import type { PanelMessages } from '../messages';
import { chinese } from './panel';
import { react } from './react-admin';

const messages: PanelMessages = { ...react, cinnabar: chinese };
export default messages;
