import { useState } from 'preact/hooks';
import type { ClauseLibrary } from '../../lib/papers/index.ts';
import { pairKey } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { goToQuestion } from '../controls/PaperQuestions.tsx';
import { later } from '../later.tsx';
import { CheckButton } from '../papers/CheckButton.tsx';
import { Panel, PaperPanels } from '../papers/PaperPanels.tsx';
import { PaperPreview } from '../papers/PaperPreview.tsx';
import { usePaper } from '../papers/usePaper.ts';
import { programme } from '../programmeStore.ts';
import { useReady } from '../useReady.ts';
import { ContractQuestions } from './ContractQuestions.tsx';
import type { Members } from './members.ts';
import { matched, namesOf } from './members.ts';

const CheckContract = later(async () => (await import('./CheckContract.tsx')).CheckContract);
const ContractButtons = later(async () => (await import('./ContractButtons.tsx')).ContractButtons);
const ChooseContracts = later(async () => (await import('./ChooseContracts.tsx')).ChooseContracts);
const Discussion = later(async () => (await import('./Discussion.tsx')).Discussion);

type Props = { readonly library: ClauseLibrary; readonly discussion: ClauseLibrary };

/** Questions on the left, one pair’s contract on the right; all of them are one print job. */
export function ContractTool({ library, discussion }: Props) {
  const [chosen, setChosen] = useState('');
  const [checking, setChecking] = useState(false);
  const p = programme.value;
  const all = matched(p);
  const members = all.find((ids) => pairKey(ids) === chosen) ?? all[0] ?? [];
  const composed = usePaper(useReady() ? { p, library, members } : null);
  if (!composed) return <div class="bench" aria-busy="true" />;
  const leave = (field?: string): void => {
    setChecking(false);
    if (field !== undefined) goToQuestion(field);
  };
  const part = { p, library, members, composed };
  return (
    <>
      {!checking && (
        <PaperPanels p={p} library={library} choices={p.contract} faults={composed.faults}>
          <Panel summary={talkWords(p, all)}>
            <Discussion {...part} discussion={discussion} all={all} onChoose={setChosen} />
          </Panel>
          {all.length > 1 && (
            <Panel summary="Choose which contracts to print">
              <ChooseContracts p={p} library={library} all={all} nameOf={(ids) => namesOf(p, ids)} />
            </Panel>
          )}
        </PaperPanels>
      )}
      <div class="bench paper-bench">
        <section class="in" aria-label={checking ? 'Check your answers' : 'Questions for the contracts'}>
          {checking ? (
            <CheckContract {...part} discussion={discussion} onChoose={setChosen} onLeave={leave} />
          ) : (
            <ContractQuestions {...part} all={all} onChoose={setChosen} />
          )}
        </section>
        <section class="out" aria-label="The contract">
          <PaperPreview paper={composed.paper} size={p.print.size} onField={checking ? leave : goToQuestion}>
            {checking ? (
              <ContractButtons {...part} count={all.length} />
            ) : (
              <CheckButton onClick={() => setChecking(true)} />
            )}
          </PaperPreview>
        </section>
      </div>
    </>
  );
}

function talkWords({ contract: { discussion } }: Programme, all: readonly Members[]): string {
  const begun = all.filter((ids) => Object.keys(discussion[pairKey(ids)] ?? {}).length > 0).length;
  const done = begun === 0 ? '' : `, ${begun} begun`;
  return `Talk first, then sign: ${all.length > 1 ? `${all.length} discussion sheets` : 'a discussion sheet'}${done}`;
}
