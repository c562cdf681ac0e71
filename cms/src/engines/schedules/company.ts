/** The company as schedules ask for it: its working time and its settings, as they are now. */
import { workingTime } from '../calendar';
import { model } from '../model';
import type { Company } from './when';

export const companyNow = (): Company => ({ time: workingTime(), setting: (name) => model().company.settings?.[name]?.value });
