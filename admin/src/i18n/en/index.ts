/** English: react-admin's own texts and ours. */
import react from 'ra-language-english';
import type { PanelMessages } from '../messages';
import { english } from './panel';

const messages: PanelMessages = { ...react, cinnabar: english };
export default messages;
