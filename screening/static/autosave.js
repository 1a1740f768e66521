// Saves a form to the server one second after typing stops. Says so the first time, then quietly; says when it fails.
const form = document.querySelector("[data-autosave]");
const words = document.querySelector("[data-autosave-words]");
let timer;
async function save() {
  try {
    const answer = await fetch(form.action || window.location.href, {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "application/json" },
    });
    if (!answer.ok) throw new Error(answer.status);
    if (words.textContent !== "Draft saved") words.textContent = "Draft saved";
  } catch {
    words.textContent = "Not saved. Keep this page open. We are trying again.";
    timer = window.setTimeout(save, 5000);
  }
}
if (form) {
  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, 1000);
  });
  form.addEventListener("submit", () => window.clearTimeout(timer));
}
