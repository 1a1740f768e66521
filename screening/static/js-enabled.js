// Stands first in the body and runs before anything is painted, so that nothing jumps; and before the scripts that
// look for these classes.
document.body.className += " js-enabled" + ("noModule" in HTMLScriptElement.prototype ? " govuk-frontend-supported" : "");
