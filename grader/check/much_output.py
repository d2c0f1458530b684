"""A limit on what one cell shows: a loop that prints without end would freeze the page and fill the computer's memory.

In: the shell of an intern's kernel. Out: `TooMuchOutput`, raised in the cell that goes on past the limit. Grading does not use it: the
sandbox has limits of its own.
"""

from __future__ import annotations

import _thread
import functools
import random
import signal
import sys
import threading
import types
from collections.abc import Callable
from typing import Any

from IPython.core import interactiveshell

MOST_CHARACTERS = 500_000
MOST_DISPLAYS = 500
MOST_DISPLAYED = 20_000_000
"""Characters of all tables and figures of one cell."""
LONGEST_ERROR = 20_000
CLEARING = 500
"""So many characters count for clearing what a cell shows."""

SENTENCE = f"This cell showed more than {MOST_CHARACTERS:,} characters, or very many tables or figures, so it was stopped."
HINT = "Look for a loop that does not end. Which value should change in it, and does it change?"


class TooMuchOutput(KeyboardInterrupt):
    """A cell showed too much. As with Ctrl-C, `except Exception` does not catch it."""


class Meter:
    """What the cell that runs now has shown.

    `readers` are the kernel's threads that pass on what other programs print. They go on: a program waits for ever for a
    reader that has ended, and later cells would show nothing of theirs.
    """

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.readers: set[Any] = set()
        self.cell = self.characters = self.displays = self.displayed = 0
        self.stopped = False

    def start(self, *ignored: object) -> None:
        """Count anew: a cell begins."""
        with self.lock:
            self.cell += 1
            self.characters = self.displays = self.displayed = 0
            stopped, self.stopped = self.stopped, False
        if stopped:
            _trace_no_more()

    def end(self, result: Any) -> None:
        """Say why a cell was stopped that has told of no error: what runs other programs catches even Ctrl-C."""
        said_nothing = self.stopped and result.success
        self.start()
        if said_nothing:
            print(f"\n{SENTENCE}\n{HINT}", file=sys.stderr)

    def room_for(self, characters: int) -> int:
        """Count printed characters; return how many of them may be shown."""
        with self.lock:
            room = max(0, MOST_CHARACTERS - self.characters)
            self.characters += characters
        return min(characters, room)

    def may_display(self, characters: int) -> bool:
        """Count one table or figure; say whether it may be shown."""
        with self.lock:
            self.displays, self.displayed = self.displays + 1, self.displayed + characters
            return self.displays <= MOST_DISPLAYS and self.displayed <= MOST_DISPLAYED

    def stop(self, cell: int) -> None:
        """End the cell. Raises TooMuchOutput, or SystemExit in a thread of the cell's own, which Python ends without a word.

        `cell` is the one that ran when the output was counted: a reader that comes late stops no later cell.
        """
        if threading.current_thread() is threading.main_thread():
            self.stopped = True
            _stop_in_handlers_too(self)
            raise TooMuchOutput
        with self.lock:
            if cell == self.cell and not self.stopped:
                self.stopped = True
                _interrupt_main()
        if threading.current_thread() not in self.readers:
            raise SystemExit


meter = Meter()


def limit_output(shell: Any) -> None:
    """Limit what each cell of this kernel shows. Calling it again changes nothing."""
    if getattr(shell, "_rounds_limits_output", False) or not hasattr(shell, "kernel"):
        return
    shell._rounds_limits_output = True
    shell.events.register("pre_run_cell", meter.start)
    shell.events.register("post_run_cell", meter.end)
    for stream in (sys.stdout, sys.stderr):
        meter.readers.add(getattr(stream, "watch_fd_thread", None))
        stream.write = functools.partial(_write, stream.write)  # type: ignore[method-assign]
    shell.display_pub.publish = functools.partial(_publish, shell.display_pub.publish)
    shell.display_pub.clear_output = functools.partial(_clear, shell.display_pub.clear_output)
    shell.displayhook.write_format_data = functools.partial(_show_last, shell.displayhook.write_format_data)
    shell._showtraceback = functools.partial(_show_error, shell._showtraceback)


def _write(write: Callable[[str], Any], text: str) -> int:
    cell = meter.cell
    room = meter.room_for(len(text)) if isinstance(text, str) else None
    write(text[:room])
    if room is not None and room < len(text):
        meter.stop(cell)
    return len(text)


def _publish(publish: Callable[..., Any], data: dict[str, Any], *more: Any, **named: Any) -> None:
    cell = meter.cell
    if not meter.may_display(_size(data)):
        meter.stop(cell)
    publish(data, *more, **named)


def _clear(clear: Callable[..., Any], *more: Any, **named: Any) -> None:
    """Clear what a cell shows: the page has work with it, as with a line."""
    cell = meter.cell
    if not meter.room_for(CLEARING):
        meter.stop(cell)
    clear(*more, **named)


def _show_last(show: Callable[..., Any], data: dict[str, Any], *more: Any) -> None:
    """Show the value of a cell's last line. The cell has ended, so what is too long is cut."""
    if _size(data) > MOST_CHARACTERS and not any(kind.startswith("image/") for kind in data):
        start = str(data.get("text/plain", ""))[:LONGEST_ERROR]
        data, more = {"text/plain": f"{start} ...\nThis value is too long to be shown as a whole."}, ()
    show(data, *more)


def _show_error(show: Callable[..., Any], kind: type, error: object, lines: list[str]) -> None:
    text = "\n".join(lines)
    if issubclass(kind, TooMuchOutput) and SENTENCE not in text:  # the explanation was stopped too
        lines = [SENTENCE, HINT]
    if len(text) > LONGEST_ERROR:
        lines = [text[:LONGEST_ERROR], "..."]
    show(kind, str(error)[:LONGEST_ERROR], lines)


def _size(data: dict[str, Any]) -> int:
    return sum(len(value) if isinstance(value, str | bytes) else 1000 for value in data.values())


def _interrupt_main() -> None:
    """Interrupt the cell also while it waits, as for another program that prints; Windows has no such signal."""
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
    else:
        _thread.interrupt_main()


def _stop_in_handlers_too(meter: Meter) -> None:
    """Let no `except:` or `finally:` of the cell's code keep it running: a next line is stopped again, in each function.

    What is raised here ends the tracing. So it begins again when a function ends. Where the cell comes to show something
    once more, another line is chosen: sooner or later it is one that no `try:` around it holds.
    """
    frames = _frames_of_the_cell()
    own = {id(frame.f_globals) for frame in frames}
    lines_left = 0

    def stop_again(frame: types.FrameType, event: str, argument: object) -> Any:
        nonlocal lines_left
        if event == "line" and meter.stopped:
            lines_left -= 1
            if lines_left < 0:
                raise TooMuchOutput
        return stop_again

    def trace(skipped: int = 0) -> None:
        nonlocal lines_left
        lines_left = skipped
        for frame in frames:
            frame.f_trace = stop_again
        sys.settrace(lambda frame, *ignored: stop_again if id(frame.f_globals) in own else None)

    def trace_again(frame: types.FrameType, event: str, argument: object) -> None:
        if event == "return" and frame is frames[-1]:
            _trace_no_more()
        elif event == "return" and meter.stopped and id(frame.f_globals) in own:
            trace()

    if frames:
        trace(random.choice((0, 0, 0, 1, 2, 3, 5)))
        sys.setprofile(trace_again)


def _trace_no_more() -> None:
    sys.settrace(None)
    sys.setprofile(None)


def _frames_of_the_cell() -> list[types.FrameType]:
    """Return what runs in the cell now, from the inside out, with the cell itself last. Empty where it does not run."""
    found: list[types.FrameType] = []
    length = 0
    frame: types.FrameType | None = sys._getframe()
    while frame is not None:
        if (
            frame.f_code.co_name == "run_code"
            and frame.f_globals.get("__name__") == interactiveshell.__name__
        ):
            length = len(found)
        found.append(frame)
        frame = frame.f_back
    return [frame for frame in found[:length] if frame.f_globals is not globals()]
