/** The door of the calendar: working hours and working days of the company, holidays and worked weekends counted in. */
export { onCalendar, startCalendar, workingTime } from './calendar';
export { addWorking, addWorkingDays, workingDaysBetween, workingHoursBetween, type WorkingTime } from './working-time';
