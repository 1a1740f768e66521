import { initAll } from "./govuk-frontend.min.js";
// The framework marks radios that open something with aria-expanded, which their role does not allow. What opens stands
// right after the radio, and is reached by Tab.
new MutationObserver((changes) => {
  for (const { target } of changes) if (target.matches("[type=radio]")) target.removeAttribute("aria-expanded");
}).observe(document.body, { subtree: true, attributeFilter: ["aria-expanded"] });
initAll();
if (document.querySelector("[data-unsaved]")) import("./unsaved.js");
