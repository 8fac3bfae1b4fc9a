/** The short report on how a programme went, as plain text to fill in: on its page, and as a file. */
export const reportTemplate = `PEER MENTORING: HOW WE GOT ON

1. What it was
   Programme and year:
   People on each side, or in the pool:
   Pairs, trios or groups:
   In person, online or both:
   Length of the term:

2. What we did
   How we defined a peer, in one sentence:
   How people met before the match:
   How many choices we asked for, and by which method we matched:
   What people signed:
   Money each month, if any:

3. What happened (counts, no percentages under ten)
   Got their first choice / second / third / somebody they had not ranked:
   Signed within fourteen days:
   Met within thirty days:
   Still meeting in month three / month six:
   Asked for a new partner:

4. What people said
   One sentence, used with leave:

5. What went wrong, and what we did:

6. What we would change:

7. May this be quoted? Under which name?
`;
