/** What it gives once it gives what is wanted, or after a minute: the machine may have other things to do. */
export async function eventually<T>(ask: () => Promise<T>, wanted: T): Promise<T> {
  const until = Date.now() + 60_000;
  for (;;) {
    const given = await ask();
    if (given === wanted || Date.now() > until) return given;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
