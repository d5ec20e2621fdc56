// Owns one thing being asked of the program: whether it is under way, and with what it was refused.
import { CommandError } from '$ui/platform/types';

export class Attempt {
  isBusy = $state(false);
  /** Why the last one was refused; null once another begins. */
  error = $state.raw<CommandError | null>(null);

  /** Runs one thing at a time; the answer is null when it was refused or when another is under way. */
  async run<T>(ask: () => Promise<T>): Promise<T | null> {
    if (this.isBusy) {
      return null;
    }
    this.isBusy = true;
    this.error = null;
    try {
      return await ask();
    } catch (thrown) {
      if (!(thrown instanceof CommandError)) {
        throw thrown;
      }
      this.error = thrown;
      return null;
    } finally {
      this.isBusy = false;
    }
  }
}
