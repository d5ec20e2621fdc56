// Owns the installed packs and the valise that is being looked at; refuses to name a file, and to install what was not seen.
import type { CheckView, PackId, PackListView, PackTile, ProcedureChange, ProcedureId, ValiseView } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

/** What was just done. */
export type PackOutcome =
  | { kind: 'none' }
  | { kind: 'installed'; title: string }
  | { kind: 'went_back'; version: string };

export class Packs {
  packs = $state.raw<PackTile[] | null>(null);
  /** The valise that was verified and is not installed. */
  valise = $state.raw<ValiseView | null>(null);
  outcome = $state.raw<PackOutcome>({ kind: 'none' });
  /** The procedures to take. */
  chosen = $state.raw<ReadonlySet<ProcedureId>>(new Set());
  /** Whether the six words were compared. */
  isCompared = $state(false);
  isReading = $state(false);
  /** The pack of which one reads what the checker said; nothing is known of one that was installed before this was kept. */
  checked = $state.raw<{ pack: PackTile; check: CheckView | null } | null>(null);
  readonly attempt = new Attempt();
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async load(): Promise<void> {
    this.#take(await this.attempt.run(() => this.#platform.call('pack_list', {})));
  }

  /** Asks for a file, reads it and verifies it; somebody who changes their mind changes nothing. */
  async look(): Promise<void> {
    this.outcome = { kind: 'none' };
    this.valise = null;
    const found = await this.attempt.run(async () => {
      const { token } = await this.#platform.call('valise_choose', {});
      if (token === null) {
        return null;
      }
      this.isReading = true;
      return this.#platform.call('valise_look', { token });
    });
    this.isReading = false;
    if (found !== null) {
      this.isCompared = false;
      this.chosen = new Set(found.changes.filter((one) => one.kind !== 'removed').map((one) => one.procedure));
      this.valise = found;
    }
  }

  /** Puts the valise away: nothing has changed. */
  leave(): void {
    this.valise = null;
    this.attempt.error = null;
  }

  /** Shows what the checker said of an installed pack. */
  async showCheck(pack: PackTile): Promise<void> {
    const view = await this.attempt.run(() => this.#platform.call('pack_check_view', { pack: pack.id }));
    if (view !== null) {
      this.checked = { pack, check: view.check };
    }
  }

  /** What there is to choose: what is new or not the same any more. */
  get choices(): ProcedureChange[] {
    return this.valise?.changes.filter((one) => one.kind === 'added' || one.kind === 'changed') ?? [];
  }

  /** What goes when everything is taken. */
  get removed(): ProcedureChange[] {
    return this.valise?.changes.filter((one) => one.kind === 'removed') ?? [];
  }

  /** A later version may still bring other voices, letters, relays or rules. */
  get areProceduresTheSame(): boolean {
    return this.choices.length === 0 && this.removed.length === 0;
  }

  get isNothingNew(): boolean {
    return this.areProceduresTheSame && this.valise?.version === this.valise?.installed;
  }

  get takesAll(): boolean {
    return this.choices.every((one) => this.isTaken(one.procedure));
  }

  get mayInstall(): boolean {
    const isTrusted = this.valise?.isPublisherKnown === true || this.isCompared;
    const takesSomething = this.takesAll || this.choices.some((one) => this.isTaken(one.procedure));
    return isTrusted && takesSomething && !this.isNothingNew;
  }

  /** Whether a procedure is taken: chosen, or gone through by one that is. */
  isTaken(procedure: ProcedureId): boolean {
    return this.#closed().has(procedure);
  }

  /** Whether it is taken only because another goes through it. */
  isNeeded(procedure: ProcedureId): boolean {
    return !this.chosen.has(procedure) && this.isTaken(procedure);
  }

  choose(procedure: ProcedureId, isChosen: boolean): void {
    const chosen = new Set(this.chosen);
    if (isChosen) {
      chosen.add(procedure);
    } else {
      chosen.delete(procedure);
    }
    this.chosen = chosen;
  }

  chooseAll(): void {
    this.chosen = new Set([...this.chosen, ...this.choices.map((one) => one.procedure)]);
  }

  async install(): Promise<void> {
    const valise = this.valise;
    if (valise === null || !this.mayInstall) {
      return;
    }
    const kept = valise.changes.filter((one) => one.kind !== 'removed').map((one) => one.procedure);
    const procedures = this.takesAll ? kept : kept.filter((one) => this.isTaken(one));
    const done = await this.attempt.run(() =>
      this.#platform.call('valise_install', { mark: valise.mark, procedures, isPublisherAccepted: this.isCompared }),
    );
    if (this.#take(done)) {
      this.valise = null;
      this.outcome = { kind: 'installed', title: valise.title };
    }
  }

  async goBack(pack: PackId, version: string): Promise<void> {
    this.outcome = { kind: 'none' };
    if (this.#take(await this.attempt.run(() => this.#platform.call('pack_go_back', { pack })))) {
      this.outcome = { kind: 'went_back', version };
    }
  }

  #take(view: PackListView | null): boolean {
    if (view !== null) {
      this.packs = view.packs;
    }
    return view !== null;
  }

  #closed(): Set<ProcedureId> {
    const needs = new Map(this.valise?.changes.map((one) => [one.procedure, one.needs]));
    const closed = new Set<ProcedureId>();
    const waiting = this.choices.map((one) => one.procedure).filter((one) => this.chosen.has(one));
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (!closed.has(next)) {
        closed.add(next);
        waiting.push(...(needs.get(next) ?? []));
      }
    }
    return closed;
  }
}
