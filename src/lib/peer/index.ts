export {
  checkPeer,
  type PeerCode,
  type PeerFinding,
  peerIsDefined,
} from './checkPeer.ts';
export { definingCriteria, isProtected } from './criteria.ts';
export { describePeer, inProse, type PeerDescription } from './describePeer.ts';
export { composeDefinition } from './paper.ts';
