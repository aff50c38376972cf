/** What a window still has going: its timers, and an answer of Excel's that is on its way. */

/** Timers that have neither come nor been cleared, from now until `end`. */
export function countTimers() {
  const real = { setTimeout, clearTimeout, setInterval, clearInterval };
  const going = new Map<unknown, string>();
  const since = () => new Error().stack?.split('\n').slice(3, 5).join('\n') ?? '';
  const stub = {
    setTimeout: (task: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) => {
      const timer = real.setTimeout(() => {
        going.delete(timer);
        task(...given);
      }, delay);
      going.set(timer, since());
      return timer;
    },
    setInterval: (task: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) => {
      const timer = real.setInterval(task, delay, ...given);
      going.set(timer, since());
      return timer;
    },
    clearTimeout: (timer: NodeJS.Timeout | undefined) => {
      going.delete(timer);
      real.clearTimeout(timer);
    },
    clearInterval: (timer: NodeJS.Timeout | undefined) => {
      going.delete(timer);
      real.clearInterval(timer);
    },
  };
  Object.assign(globalThis, stub);
  return {
    /** Where each of ours was begun; office.js has its own. */
    going: () => [...going.values()].filter((at) => /src.(taskpane|sheet|runtime)/.test(at)),
    end: () => Object.assign(globalThis, real),
  };
}

/** The next answer of Excel's is held back until `release`; those after it come as ever. */
export function holdNextAnswer() {
  const real = Excel;
  let arrived = false;
  let release: () => void = () => undefined;
  const gate = new Promise<void>((open) => (release = open));
  const run = async (...given: Parameters<typeof Excel.run>): Promise<unknown> => {
    Object.assign(globalThis, { Excel: real });
    const answer: unknown = await real.run(...given);
    arrived = true;
    await gate;
    return answer;
  };
  Object.assign(globalThis, { Excel: { ...real, run } });
  return { arrived: () => arrived, release };
}
