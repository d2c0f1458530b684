"""Gets a model by its hub id, for people whose setting names one. The only place that may reach a hub."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from grader.model.problem import ModelProblem
from grader.model.quiet import OFFLINE_BY_USER

SECONDS_TO_ANSWER = 10

# A process of its own: the libraries in this one stay offline. The first question fails soon where there is no hub.
DOWNLOAD = f"""
import sys
from huggingface_hub import HfApi, snapshot_download
HfApi().model_info(sys.argv[1], timeout={SECONDS_TO_ANSWER})
patterns = ["*.json", "*.safetensors", "*.jinja", "*.model", "*.txt"]
print(snapshot_download(sys.argv[1], allow_patterns=patterns, max_workers=2))
"""


def folder_from_hub(hub_id: str) -> Path:
    """Return the local folder of a hub model, downloading it if it is not in this computer's hub cache.

    Raises ModelProblem at once when the model is not cached and HF_HUB_OFFLINE is set, and within seconds when the
    hub does not answer.
    """
    cached = _cached(hub_id)
    if cached is not None:
        return cached
    if OFFLINE_BY_USER:
        raise ModelProblem(
            f"The model {hub_id} is not on this computer, and HF_HUB_OFFLINE forbids to download it. "
            "Unset HF_HUB_OFFLINE, or name the folder of a model, or use the course's own: "
            "python3 course.py model --use smollm2"
        )
    print(f"Downloading {hub_id}. This can take many minutes for a large model.", flush=True)
    environment = os.environ | {"HF_HUB_OFFLINE": "0", "HF_HUB_DISABLE_TELEMETRY": "1"}
    process = subprocess.run(
        [sys.executable, "-c", DOWNLOAD, hub_id], env=environment, capture_output=True, text=True, check=False
    )
    if process.returncode != 0:
        last = (process.stderr.strip().splitlines() or ["no message"])[-1]
        raise ModelProblem(
            f"The model {hub_id} could not be downloaded: {last}\n"
            "Check the name and the network, or use the course's own model: python3 course.py model --use smollm2"
        )
    return Path(process.stdout.strip().splitlines()[-1])


def _cached(hub_id: str) -> Path | None:
    """Return the folder of a model that was downloaded before, or None. Never uses the network."""
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        folder = Path(snapshot_download(hub_id, local_files_only=True))
    except LocalEntryNotFoundError:
        return None
    except HFValidationError as error:
        raise ModelProblem(f"{hub_id} is neither a folder here nor a possible hub id: {error}") from error
    return folder if any(folder.glob("*.safetensors")) else None
