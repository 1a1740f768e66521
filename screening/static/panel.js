// Scoring: drafts go to the server a second after a change; digits choose while focus is in the score group;
// Ctrl+Enter or Cmd+Enter locks. The page works without any of it.
const form = document.querySelector("[data-panel-form]");
const status = document.querySelector("[data-panel-status]");
const points = document.querySelector("[data-panel-points]");
let timer;
async function save() {
  const body = new FormData(form);
  body.set("act", "draft");
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(answer.status);
    if (status.textContent !== "Draft saved") status.textContent = "Draft saved";
  } catch {
    status.textContent = "Not saved. Keep this page open. We are trying again.";
    timer = window.setTimeout(save, 5000);
  }
}
if (form) {
  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, 1000);
  });
  form.addEventListener("submit", () => window.clearTimeout(timer));
  points.addEventListener("keydown", (event) => {
    const choice = /^\d$/.test(event.key) && points.querySelector(`input[value="${event.key}"]`);
    if (choice && !event.ctrlKey && !event.metaKey && !event.altKey) {
      choice.checked = true;
      choice.focus();
      choice.dispatchEvent(new Event("input", { bubbles: true }));
      event.preventDefault();
    }
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.querySelector('button[value="lock"]').click();
  });
}
