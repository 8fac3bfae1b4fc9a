export { type MeetingBlock, type MeetingPart, meetingParts, orderOfMeeting } from './orderOfMeeting.ts';
export { composeConstitution, constitutionSuggestions } from './paper.ts';
