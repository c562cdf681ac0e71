/** The files of the version that the draft started from: what is new in the draft is known by them. */
import { createContext, useContext } from 'react';
import type { Files } from './pack-files';

const BaseContext = createContext<Files>({});
export const BaseProvider = BaseContext.Provider;
export const useBase = (): Files => useContext(BaseContext);
