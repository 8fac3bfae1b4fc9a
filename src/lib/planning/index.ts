/** The papers of the time before a programme: brief, plan with dates, application form, privacy note. */
export {
  composeForm,
  type FormQuestion,
  type FormSection,
  formQuestions,
  formSuggestions,
  formText,
} from './applicationForm.ts';
export { briefSuggestions, composeBrief } from './brief.ts';
export { criterionHeadings, participantSheet } from './participantSheet.ts';
export { composePlan, countedWords } from './plan.ts';
export { foldLine, planCalendar } from './planCalendar.ts';
export { type PlanPart, type PlanStep, planSteps } from './planSteps.ts';
export { composePrivacyNote, privacySuggestions } from './privacyNote.ts';
