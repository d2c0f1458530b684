"""Settings of the libraries that must be in place before torch and transformers are imported."""

import os
import warnings

# What the person's own environment says about hubs, read before this room sets the variable for itself.
OFFLINE_BY_USER = os.environ.get("HF_HUB_OFFLINE", "").strip().lower() in ("1", "true", "yes", "on")


def prepare_libraries() -> None:
    """Keep the libraries off the network, off stderr, and off the processor while they wait.

    A check cell that writes to stderr scores zero, and a library that looks for a network without one hangs.
    """
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    os.environ["HF_HUB_DISABLE_PROGRESS_BARS"] = "1"
    os.environ["TRANSFORMERS_VERBOSITY"] = "error"
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    # Threads that spin while they wait slow a shared machine down by a factor of ten.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import transformers

    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
