import { FileSpecimens, NoticeSpecimens } from './ActSpecimens.tsx';
import { ChoiceSpecimens, StepperSpecimens, TextSpecimens } from './FieldSpecimens.tsx';
import { ProblemSpecimens, ProgressSpecimens } from './FindingSpecimens.tsx';
import { PlainSpecimens } from './PlainSpecimens.tsx';
import { ChartSpecimens, TableSpecimens } from './TableSpecimens.tsx';

/** Every control of the tools in every state. One island, so that ids are given out once. */
export function Specimens() {
  return (
    <>
      <PlainSpecimens />
      <TextSpecimens />
      <ChoiceSpecimens />
      <StepperSpecimens />
      <TableSpecimens />
      <ChartSpecimens />
      <ProblemSpecimens />
      <ProgressSpecimens />
      <NoticeSpecimens />
      <FileSpecimens />
    </>
  );
}
