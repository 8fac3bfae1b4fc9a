export {
  checkPeer,
  definingCriteria,
  isProtected,
  type PeerCode,
  type PeerFinding,
  peerIsDefined,
} from './checkPeer.ts';
export { describePeer, inProse, type PeerDescription } from './describePeer.ts';
export { composeDefinition } from './paper.ts';
