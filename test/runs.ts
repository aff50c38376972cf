/** How often a law that is dear to run is tried: LONG=1 takes the time. */
export const runs = (usually: number, long: number): number => (process.env['LONG'] === '1' ? long : usually);
