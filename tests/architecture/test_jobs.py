"""The web knows jobs by dotted name only, so each name must lead to a job that takes one id."""

from __future__ import annotations

import importlib
import inspect

import pytest

from screening import queue


@pytest.mark.parametrize("name", queue.JOBS)
def test_a_job_name_leads_to_a_job_that_takes_one_id(name: str) -> None:
    module, _, function = name.rpartition(".")
    job = getattr(importlib.import_module(module), function)
    assert callable(job)
    parameters = list(inspect.signature(job).parameters.values())
    assert [p.annotation for p in parameters] == ["str"]


def test_every_job_name_of_the_queue_is_in_the_list() -> None:
    named = {value for key, value in vars(queue).items() if key.isupper() and str(value).startswith("workers.")}
    assert named == set(queue.JOBS)
    assert len(queue.JOBS) == len(named)
