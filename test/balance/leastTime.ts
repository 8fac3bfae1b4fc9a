/** The least CPU time of this thread in several rounds, in milliseconds: what others do meanwhile is left out. */
export function leastTime(rounds: number, work: (round: number) => void): number {
  const times = Array.from({ length: rounds }, (_, round) => {
    const begun = process.threadCpuUsage();
    work(round);
    const { user, system } = process.threadCpuUsage(begun);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
