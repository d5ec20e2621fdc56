// Written by `cargo xtask bindings` from assets/locales/fr. Do not edit.

/** What a message takes: a sentence gets words and numbers, never a piece of another sentence. */
export type Argument = string | number | Date;

/** Every message, and the arguments it takes; null when it takes none. */
export interface Messages {
  "error-already-exists": null;
  "error-already-open": null;
  "error-bad-request": null;
  "error-disk-full": null;
  "error-does-not-match": null;
  "error-forbidden-text": null;
  "error-internal": { incident: Argument };
  "error-invalid-field": null;
  "error-learner-has-screen": null;
  "error-learner-only": null;
  "error-missing-content": null;
  "error-no-printer": null;
  "error-no-session": null;
  "error-no-vault": null;
  "error-no-voice": null;
  "error-not-allowed-now": null;
  "error-not-found": null;
  "error-not-saved": null;
  "error-note-frozen": null;
  "error-pin-gone": null;
  "error-print-refused": null;
  "error-steps-missing": null;
  "error-summary-title": { count: Argument };
  "error-unusable-folder": null;
  "error-vault-damaged": null;
  "error-vault-exists": null;
  "error-vault-locked": null;
  "error-vault-too-new": null;
  "error-wait-before-retry": { seconds: Argument };
  "error-weak-phrase": null;
  "error-wrong-passphrase": null;
  "error-wrong-pin": null;
  "listen-button-listen": null;
  "listen-button-no-voice": null;
  "listen-button-stop": null;
  "phrase-field-capitals": null;
  "phrase-field-show": null;
  "scene-address": null;
  "scene-frame-paper": null;
  "scene-frame-phone": null;
  "scene-look-here": null;
  "scene-pin-confirm": null;
  "scene-pin-entered": { count: Argument };
  "scene-pin-erase": null;
  "scene-practice-label": null;
  "scene-reader-dark": null;
  "scene-reader-in": null;
  "scene-reader-lit": null;
  "scene-reader-out": null;
  "scene-reader-reversed": null;
  "scene-reader-right-way": null;
  "scene-reader-take-out": null;
  "scene-reader-wrong-way": null;
  "scene-wrong-code": null;
  "scene-wrong-generic": null;
  "scene-wrong-typed": null;
}

export type MessageId = keyof Messages;
