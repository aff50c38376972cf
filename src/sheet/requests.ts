/** Jobs in requests as large as Excel takes them. */
import { HostError } from './hostError';
import { REQUEST_BYTES } from './read/limits';

/** Requests are not cut any smaller. */
const SMALLEST_REQUEST = 50_000;

/** Again with a quarter of the bytes, as long as Excel finds a request or an answer too large. */
export async function inRequestsThatFit<T>(job: (bytes: number) => Promise<T>): Promise<T> {
  for (let bytes = REQUEST_BYTES; ; bytes /= 4) {
    try {
      return await job(bytes);
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== 'too-large' || bytes < SMALLEST_REQUEST) throw error;
    }
  }
}
