/** What every language of the panel must say: react-admin's texts and ours, the same keys in each. */
import type { TranslationMessages } from 'ra-core';
import type { english } from './en/panel';

type Worded<T> = { [K in keyof T]: T[K] extends string ? string : Worded<T[K]> };
/** Our own texts; English is the list of keys. */
export type PanelTexts = Worded<typeof english>;
export type PanelMessages = TranslationMessages & { cinnabar: PanelTexts };

type Paths<T, Prefix extends string = ''> = { [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Paths<T[K], `${Prefix}${K}.`> }[keyof T & string];
/** The key of one of our texts: `record.saveDraft`. */
export type TextKey = Paths<typeof english>;
