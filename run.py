#!/usr/bin/env python3
"""The one command. Needs only Python 3.11 or newer: no pip, no Docker, no Node beforehand.

python3 run.py            set up, then run the demonstration until Ctrl-C
python3 run.py test       set up with the test tools, then run the whole suite (further words go to pytest)
python3 run.py setup      set up and stop
python3 run.py --port N   anything else goes to: screening serve --demo
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import urllib.request
import zipfile
from pathlib import Path
from urllib.parse import urljoin

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PIP_INDEX = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/")


def main(words: list[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what a newcomer with an old Python runs
        return fail("Python 3.11 or newer is needed. This is " + sys.version.split()[0])
    if os.name == "nt":
        return fail("The queue and its workers need Linux or macOS. On Windows, run this inside WSL.")
    testing = words[:1] == ["test"]
    try:
        set_up("requirements-dev.lock" if testing else "requirements.lock")
    except subprocess.CalledProcessError as error:
        return fail(
            f"Setting up failed: {' '.join(map(str, error.cmd[:4]))} ... ended with {error.returncode}. Its message stands above."
        )
    if words[:1] == ["setup"]:
        return 0
    if testing:
        return subprocess.call([str(BIN / "python"), "-m", "tests.whole", *words[1:]], cwd=ROOT)
    command = [str(BIN / "screening"), "serve", "--demo", *words]
    os.chdir(ROOT)
    os.execv(command[0], command)  # noqa: S606 - so that Ctrl-C and signals reach the server itself
    return 0


def fail(text: str) -> int:
    print(f"run.py: {text}", file=sys.stderr)
    return 1


def set_up(lock: str) -> None:
    """Make .venv from the hashed lock; nothing is done when it was made from this very lock already."""
    wanted = digest(lock)
    stamp = VENV / f"made-from-{lock}"
    larger = VENV / "made-from-requirements-dev.lock"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if lock == "requirements.lock" and larger.exists() and larger.read_text() == digest("requirements-dev.lock"):
        return
    print(f"Setting up in {VENV.name} ...", file=sys.stderr, flush=True)
    if not (BIN / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(VENV)], check=True)
    install(["--require-hashes", "-r", str(ROOT / lock)])
    link_project()
    compile_project()
    stamp.write_text(wanted)


def digest(lock: str) -> str:
    return hashlib.sha256((ROOT / lock).read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()


def install(words: list[str]) -> None:
    """Install into .venv with whichever installer there is: pip of this Python, else pip's own wheel, fetched."""
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
    if subprocess.run([sys.executable, "-m", "pip", "--version"], capture_output=True).returncode == 0:
        command = [sys.executable, "-m", "pip", "--python", str(BIN / "python"), "install", *quiet, *words]
        if subprocess.run(command).returncode == 0:
            return
    with tempfile.TemporaryDirectory() as folder:
        wheel = fetch_pip(Path(folder))
        environment = {**os.environ, "PYTHONPATH": str(wheel)}
        subprocess.run([str(BIN / "python"), "-m", "pip", "install", *quiet, *words], check=True, env=environment)


def fetch_pip(folder: Path) -> Path:
    """Download pip's newest wheel from the index and check its hash. Gives the path of the wheel."""
    request = urllib.request.Request(f"{PIP_INDEX}/pip/", headers={"Accept": "application/vnd.pypi.simple.v1+json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        files = [
            f for f in json.load(answer)["files"] if f["filename"].endswith("-py3-none-any.whl") and not f.get("yanked")
        ]
    newest = max(files, key=lambda f: [int(n) if n.isdigit() else -1 for n in f["filename"].split("-")[1].split(".")])
    with urllib.request.urlopen(urljoin(f"{PIP_INDEX}/pip/", newest["url"]), timeout=120) as answer:
        data = answer.read()
    if hashlib.sha256(data).hexdigest() != newest["hashes"]["sha256"]:
        raise SystemExit("run.py: pip's wheel does not match its published hash")
    path = folder / str(newest["filename"])
    path.write_bytes(data)
    with zipfile.ZipFile(path) as wheel:
        if wheel.testzip() is not None:
            raise SystemExit("run.py: pip's wheel is damaged")
    return path


def link_project() -> None:
    """Put the checkout on .venv's path and its command in .venv's bin: what an editable install does, with no build."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = Path(
        subprocess.run([str(BIN / "python"), "-c", ask], check=True, capture_output=True, text=True).stdout.strip()
    )
    site.mkdir(parents=True, exist_ok=True)
    (site / "screening-checkout.pth").write_text(f"{ROOT}\n")
    script = BIN / "screening"
    script.write_text(f"#!{BIN / 'python'}\nfrom screening.cli import own_process\nown_process()\n")
    script.chmod(0o755)


def compile_project() -> None:
    """Compile what an installer would: a command need not do so each time where Python may write no bytecode."""
    folders = [str(ROOT / name) for name in ("screening", "rules", "workers")]
    subprocess.run([str(BIN / "python"), "-m", "compileall", "-q", *folders], check=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
