/** The formula as the reader is told it; `lib/balance/measure.ts` is where it is worked out. */
export const FormulaWords = () => (
  <div class="fine balance-formula">
    <p>
      <b>In common</b> = the mean likeness of their answers, each criterion times its weight, from 0 to 100.
      Same answer: 1. Numbers and bands: 1 when equal, ½ at the distance you call near, 0 at twice that. Free
      text and lists: the words or choices they share, of all they gave. A criterion that one of them left out
      is left out.
    </p>
    <p>
      <b>Gain</b> = the part of one’s wants that the other’s offers meet. An offer meets a want when at least
      half the words of the shorter agree, endings apart. It knows no synonyms: “staff” does not find “team”.
      Correct it by hand below each pair.
    </p>
    <p>
      <b>Fit</b> = (2 × closeness to the band + the lower gain + the mean gain) ÷ 4. Closeness is 100 within
      the band and falls to 0 at nothing, and at everything, in common. A conflict makes the fit 0. The shares
      are our judgement.
    </p>
  </div>
);
