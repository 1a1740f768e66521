// Runs before the page is painted, so that nothing jumps.
document.documentElement.className += " js-enabled";
document.addEventListener("DOMContentLoaded", function () {
  document.body.className += " js-enabled" + ("noModule" in HTMLScriptElement.prototype ? " govuk-frontend-supported" : "");
});
