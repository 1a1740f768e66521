import { initAll } from "./govuk-frontend.min.js";
initAll();
if (document.querySelector("[data-unsaved]")) import("./unsaved.js");
