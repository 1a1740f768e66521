// Keeps what is typed into a form and not saved, on the server and for its writer alone: a second after typing stops,
// and when the page is left. Puts it back when the page comes back, and says so. The page works without any of it.
const WORDS = {
  kept: "Kept, not saved yet.",
  restored: "Draft restored, not saved yet.",
  stale: "Draft restored, not saved yet. Something in this vacancy was saved after you typed it. Check it before you save.",
  again: "Not saved. Keep this page open. We are trying again.",
  refused: "What you type cannot be kept. Save it, or copy it before you leave this page.",
};
const TYPED = ":is(input, textarea, select)[name]:not([type=hidden], [type=submit])";

function restore(form, fields) {
  const seen = {};
  let changed = false;
  for (const field of form.querySelectorAll(TYPED)) {
    const texts = fields[field.name] || [];
    if (field.type === "radio" || field.type === "checkbox") {
      if (texts.includes(field.value) !== field.checked && (field.type === "checkbox" || !field.checked)) {
        field.click(); // Not set: what hangs on the answer must open with it.
        changed = true;
      }
      continue;
    }
    const text = texts[seen[field.name] || 0];
    seen[field.name] = (seen[field.name] || 0) + 1;
    if (text !== undefined && text !== field.value.replaceAll("\r\n", "\n")) {
      field.value = text;
      changed = true;
    }
  }
  return changed;
}

class Unsaved {
  constructor(form) {
    this.form = form;
    this.url = form.dataset.unsaved;
    this.status = document.createElement("div");
    this.status.setAttribute("role", "status");
    this.status.className = "govuk-body app-unsaved";
    form.prepend(this.status);
    form.addEventListener("input", () => this.later(1000));
    form.addEventListener("change", () => this.later(1000));
    form.addEventListener("submit", () => this.stop());
    window.addEventListener("pagehide", () => this.timer && this.keep(true));
    document.addEventListener("visibilitychange", () => document.hidden && this.timer && this.keep(true));
  }

  say(words) {
    if (this.status.textContent !== words) this.status.textContent = words;
  }

  later(wait) {
    if (this.quiet) return;
    this.stop();
    this.timer = window.setTimeout(() => this.keep(false), wait);
  }

  stop() {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    this.sending?.abort();
  }

  async send(act, leaving) {
    const body = new FormData(this.form);
    if (act) body.set("act", act);
    this.sending = leaving ? undefined : new AbortController();
    const answer = await fetch(this.url, { method: "POST", body, keepalive: leaving, signal: this.sending?.signal });
    if (answer.redirected || answer.status >= 500) throw new Error(answer.status);
    return answer.ok;
  }

  async keep(leaving) {
    this.stop();
    try {
      const kept = await this.send("", leaving);
      if (!kept) this.say(WORDS.refused);
      else if (!this.status.textContent.startsWith(WORDS.restored)) this.say(WORDS.kept);
    } catch (error) {
      if (error.name === "AbortError") return;
      this.say(WORDS.again);
      this.later(5000);
    }
  }

  async begin() {
    if (document.querySelector(".govuk-error-summary")) return this.keep(false); // What was typed stands in the form.
    const answer = await fetch(this.url, { headers: { Accept: "application/json" } });
    if (!answer.ok || answer.redirected) return undefined;
    const { fields, stale } = await answer.json();
    if (!fields || this.timer) return undefined; // Nothing kept, or somebody is typing already.
    this.quiet = true;
    const changed = restore(this.form, fields);
    this.quiet = false;
    if (!changed) return undefined;
    this.say(stale ? WORDS.stale : WORDS.restored);
    this.offer();
    return undefined;
  }

  offer() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "govuk-button govuk-button--secondary";
    button.textContent = "Throw the draft away";
    button.addEventListener("click", async () => {
      this.stop();
      if (!(await this.send("forget", false).catch(() => false))) return this.say(WORDS.again);
      this.form.reset();
      window.location.reload();
      return undefined;
    });
    this.status.after(button);
  }
}

for (const form of document.querySelectorAll("form[data-unsaved]")) new Unsaved(form).begin().catch(() => undefined);
