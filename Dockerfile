# The web server and the worker are the same image: docker-compose.yml says which command each runs.
ARG BASE=python:3.13-slim-bookworm
FROM ${BASE}
WORKDIR /app
RUN useradd --system --create-home --uid 10001 screening && mkdir /documents && chown screening /documents
COPY requirements.lock pyproject.toml README.md LICENSE ./
RUN python3 -m pip install --no-cache-dir --break-system-packages --require-hashes -r requirements.lock
COPY rules rules
COPY screening screening
COPY workers workers
COPY templates templates
RUN printf '#!/usr/bin/env python3\nimport sys\nsys.path.insert(0, "/app")\nfrom screening.cli import own_process\nown_process()\n' \
    > /usr/local/bin/screening && chmod 755 /usr/local/bin/screening
USER screening
ENV PYTHONPATH=/app PYTHONUNBUFFERED=1
EXPOSE 8000
CMD ["gunicorn", "screening.serving.web:create()", "--bind", "0.0.0.0:8000", "--workers", "2", "--threads", "8"]
