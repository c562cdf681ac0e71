/** The model's door: the pack formats, the compiler from files to Model, the checks before it, and the process's one model. */
export type { AccessFile, Grant } from './access-file';
export { guestRole } from './access-file';
export type { CaseFile } from './cases-file';
export { checkFiles, type Problem } from './check-files';
export { compile } from './compile';
export { compileFlow } from './compile-flow';
export { companySettings, kindOfFieldType, kindsOf, participantField } from './field-kinds';
export { namedIn } from './duplicates';
export { filterKey, mapFieldNames, placesOfField, withNamesOf, type FieldKey } from './field-places';
export { fieldTypes, labelsFile, type FieldType } from './field-type';
export { actorFile, flowFile, type DueFile, type EffectFile, type FlowFile, type NeedFile, type OnFile, type TransitionFile } from './flow-file';
export { countingIds, type Ids } from './ids';
export {
  isStandardNotice, noticesFile, standardNotices, type DateOccasion, type NoticeAttachment, type NoticeOccasion, type NoticeRule, type NoticeSettings, type NoticesFile, type StandardNotice,
} from './notices-file';
export type { CompanyFile, HomeFile, PackFile, RolesFile } from './pack-file';
export { isDefinition, readPackFiles, type Files, type PackFiles, type TypeFiles } from './pack-files';
export { printFile, type PrintFile } from './print-file';
export { model, onModel, provideModel, typeById, typeByName, typeByPlural } from './provided';
export type { Choice, Field, Flow, Lane, Model, Need, Pack, Part, RecordType, Report, Role, State, Transition } from './record-type';
export { figureFile, scheduleFile, type FigureFile, type FilledFile, type ScheduleFile, type ScheduleWhen } from './schedules-file';
export type { AttributeFile, SchemaFile } from './schema-file';
export { systemFields, type SystemField } from './system-fields';
