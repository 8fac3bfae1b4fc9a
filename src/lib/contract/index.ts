export { pairKey } from '../papers/index.ts';
export {
  agreedAnswers,
  type Settlement,
  saidBy,
  settle,
  type TalkQuestion,
  type TalkSaid,
  type TalkTopic,
  talkTopics,
} from './discussion.ts';
export { composeDiscussion, composeDiscussions } from './discussionPaper.ts';
export { composeContract, composeContracts, contractAnswers, contractSuggestions } from './paper.ts';
