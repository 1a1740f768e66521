// Asks whether reading has ended after 1, 2, 3, 5 and then 10 seconds; shows the new page when it has.
const region = document.querySelector("[data-progress]");
const waits = [1, 2, 3, 5];
async function ask(turn) {
  try {
    const answer = await fetch(region.dataset.progress, { headers: { Accept: "application/json" } });
    if (answer.ok && (await answer.json()).done) {
      const words = region.querySelector("[data-progress-words]");
      words.textContent = words.dataset.done || "Read";
      window.location.reload();
      return;
    }
  } catch {
    // The connection is down: the Check again button still works.
  }
  if (turn < 30) window.setTimeout(ask, (waits[turn] || 10) * 1000, turn + 1);
}
if (region) window.setTimeout(ask, 1000, 0);
