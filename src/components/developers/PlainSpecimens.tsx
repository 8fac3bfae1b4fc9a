import { ProblemItem } from '../controls/ProblemList.tsx';
import { Section, Specimen } from './Specimen.tsx';

/** Buttons, marks and words that need no script. */
export function PlainSpecimens() {
  return (
    <>
      <Section
        id="buttons"
        title="Buttons"
        about="One solid button to a view: the main act. Ruled for the rest, underlined for undo and change. Each is named after its effect."
      >
        <Specimen state="Solid, ruled, plain">
          <p class="btns">
            <button class="btn" type="button">
              Take this match
            </button>
            <button class="btn ruled" type="button">
              Print the letters
            </button>
            <button class="btn plain" type="button">
              Undo
            </button>
          </p>
        </Specimen>
        <Specimen state="Small, inside a tool">
          <p class="btns">
            <button class="btn small" type="button">
              Start mine
            </button>
            <button class="btn ruled small" type="button">
              Choose a file
            </button>
            <button class="btn plain small" type="button">
              Clear
            </button>
          </p>
        </Specimen>
        <Specimen state="Disabled">
          <p class="btns">
            <button class="btn" type="button" disabled>
              Use these rankings
            </button>
            <button class="btn ruled" type="button" disabled>
              Print the rota
            </button>
            <button class="btn plain" type="button" disabled>
              Redo
            </button>
          </p>
        </Specimen>
        <Specimen state="With the cursor on it" focused>
          <p class="btns">
            <button class="btn" type="button">
              Read the rankings
            </button>
          </p>
        </Specimen>
        <Specimen state="Long words">
          <button class="btn ruled" type="button">
            Take the match in which nobody would both rather swap, and write all twelve contracts
          </button>
        </Specimen>
      </Section>
      <Section
        id="marks"
        ingredient={4}
        title="Marks"
        about="State is drawn as a shape, named in a word, and only then tinted. So are choices, and whose word it is."
      >
        <Specimen state="How far an ingredient is">
          <ul class="plain-list">
            {[
              ['ready', 'ready'],
              ['part', 'part done'],
              ['none', 'not started'],
              ['unneeded', 'not needed'],
            ].map(([state, words]) => (
              <li key={state}>
                <span class="state" data-st={state}>
                  {words}
                </span>
              </li>
            ))}
          </ul>
        </Specimen>
        <Specimen state="Which choice somebody got">
          <p class="mark-row">
            <span class="k" data-k="1">
              1
            </span>{' '}
            first
            <span class="k" data-k="2">
              2
            </span>{' '}
            second
            <span class="k" data-k="3">
              3
            </span>{' '}
            third
          </p>
        </Specimen>
        <Specimen state="Whose word it is">
          <p class="mark-row">
            <span class="source" data-s="panel">
              The panel said
            </span>
            <span class="source" data-s="research">
              Research found
            </span>
            <span class="source" data-s="ours">
              Our suggestion
            </span>
          </p>
        </Specimen>
      </Section>
      <ProgrammeBars />
    </>
  );
}

/** The bar above each tool as it looks; the one above the tools is ProgrammeBar, and a test holds the two alike. */
function ProgrammeBars() {
  return (
    <Section
      id="programme-bar"
      title="The programme bar"
      about="It stands above every tool: whose programme is open, what can be undone, and the way to one’s own. Here it does nothing."
    >
      <Specimen state="An example, untouched" wide>
        <div class="programme-bar" data-bar="example">
          <div class="example">
            <p>
              <strong>This is an example.</strong> Spring cohort 2027: made-up people.
            </p>
            <p class="btns">
              <button class="btn small" type="button">
                Start mine
              </button>
              <button class="btn plain small" type="button">
                Show the example of one group of eleven
              </button>
            </p>
          </div>
          <BarButtons />
          <div class="programme-problems" />
        </div>
      </Specimen>
      <Specimen state="One’s own, with a problem" wide>
        <div class="programme-bar" data-bar="own">
          <p class="own-programme">
            <strong>Autumn cohort, Harbour Business School</strong> <span class="save-state">not saved</span>
          </p>
          <BarButtons undo />
          <div class="programme-problems">
            <ProblemItem
              problem={{
                key: 'full',
                level: 'check',
                words:
                  'This browser has no room left, so your latest changes are not saved. They are still on this page. Save the programme to a file now, then free some space.',
              }}
            />
          </div>
        </div>
      </Specimen>
    </Section>
  );
}

const BarButtons = ({ undo = false }: { readonly undo?: boolean }) => (
  <div class="btns">
    <button class="btn plain small" type="button" disabled={!undo}>
      Undo{undo && <span class="vh">: Name of the programme</span>}
    </button>
    <button class="btn plain small" type="button" disabled>
      Redo
    </button>
    <button class="btn plain small" type="button">
      Save to a file
    </button>
    <button class="btn plain small" type="button">
      Open a file
    </button>
  </div>
);
