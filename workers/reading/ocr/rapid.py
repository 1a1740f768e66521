"""Words by rapidocr: models that come inside its package, run by onnxruntime; nothing is fetched."""

from __future__ import annotations

import functools
from typing import Any

from workers.reading.ocr.model import THREADS, Picture, Seen

SETTINGS = {
    # The classifier that turns lines the right way up turns many upside down (measured: 0.87 likeness with, 1.0 without).
    "Global.use_cls": False,
    "Global.log_level": "critical",
    # An arena keeps what every size of line once took.
    "EngineConfig.onnxruntime.enable_cpu_mem_arena": False,
    "EngineConfig.onnxruntime.intra_op_num_threads": THREADS,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}


@functools.cache
def _engine() -> Any:
    """Made once in a child: loading it takes a second."""
    from rapidocr import RapidOCR

    return RapidOCR(params=SETTINGS)


def words(picture: Picture, until: float) -> list[Seen]:
    """The lines found on the picture. The parent's clock ends what takes too long."""
    import numpy

    page = numpy.frombuffer(picture.grey, numpy.uint8).reshape(picture.height, picture.width)
    found = _engine()(page)
    if found.boxes is None or found.txts is None or found.scores is None:
        return []
    return [
        Seen(str(text), tuple((float(x), float(y)) for x, y in box), float(sure))  # type: ignore[arg-type]
        for box, text, sure in zip(found.boxes, found.txts, found.scores, strict=True)
    ]
