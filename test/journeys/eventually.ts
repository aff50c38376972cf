/** What it gives once it gives what is wanted, or after ten seconds. */
export async function eventually<T>(ask: () => Promise<T>, wanted: T): Promise<T> {
  const until = Date.now() + 10_000;
  for (;;) {
    const given = await ask();
    if (given === wanted || Date.now() > until) return given;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
