"""What a warm process does once before it forks: the first call of everything is slow, and forks inherit the second.

Nothing here starts a thread, and nothing of it is left but warmth: names are forgotten, figures closed. `tokenizers` is
not touched, because a process that has used it hangs after a fork.
"""

from __future__ import annotations

import contextlib
import io
import sys
from typing import Any

CELLS = {
    "pandas": '''
import io
import pandas as pd
text = "number,ward,sex,crp\\n" + "\\n".join(f"{n},{'ABC'[n % 3]},{'mf'[n % 2]},{n * 1.5}" for n in range(120))
table = pd.read_csv(io.StringIO(text))
table["high"] = table["crp"] > 50
table["limit"] = pd.to_numeric(table["crp"].astype(str), errors="coerce").fillna(0).round(1)
table.loc[table["sex"] == "m", "limit"] = 1.0
table["sex"].map({"m": 0, "f": 1}).mode()
chosen = table[table["high"] & ~table["ward"].isin(["A"])].drop_duplicates().dropna().sort_values("crp")
chosen.groupby("ward")["crp"].agg(["mean", "count"])
pd.merge(chosen, table[["number", "limit"]], on="number", how="left", validate="one_to_one")
pd.crosstab(table["ward"], table["high"])
table["ward"].value_counts(normalize=True)
table.describe()
''',
    "matplotlib.pyplot": '''
import matplotlib.pyplot as plt
fig, ax = plt.subplots(figsize=(7, 4))
ax.plot([1, 2, 3], [4.0, 5.0, 7.0], marker="o", label="ward A")
ax.axhline(5.0, linestyle="--", color="gray", label="limit")
ax.set_xlabel("day")
ax.set_ylabel("CRP (mg/L)")
ax.set_title("A table as a figure")
ax.legend()
plt.show()
fig, axes = plt.subplots(1, 2)
axes[0].hist([1, 2, 2, 3], bins=3)
axes[1].scatter([1, 2, 3], [3, 2, 1])
axes[1].bar(["a", "b"], [1, 2])
plt.show()
''',
    "sklearn.tree": '''
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix, recall_score, roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier, export_text
table = pd.DataFrame({"age": np.arange(120) % 60, "nodes": np.arange(120) % 7})
event = pd.Series((np.arange(120) % 5 == 0).astype(int))
train, test, train_event, test_event = train_test_split(table, event, test_size=0.3, random_state=0, stratify=event)
for model in (DecisionTreeClassifier(max_depth=3, random_state=0), make_pipeline(StandardScaler(), LogisticRegression())):
    model.fit(train, train_event)
    model.score(test, test_event)
    confusion_matrix(test_event, model.predict(test))
    recall_score(test_event, model.predict(test), zero_division=0)
    roc_auc_score(test_event, model.predict_proba(test)[:, 1])
export_text(DecisionTreeClassifier(max_depth=2).fit(train, train_event), feature_names=list(table.columns))
''',
    "torch": '''
import torch
layer = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
for _ in range(3):
    optimizer.zero_grad()
    torch.nn.functional.mse_loss(layer(torch.ones(4, 2)), torch.ones(4, 1)).backward()
    optimizer.step()
layer.weight[0, 0].item()
''',
}  # fmt: skip


def warm_learners(shell: Any, imports: list[str]) -> None:
    """Run a cell for each library in `imports` that there is one for, in the shell that the forks will run theirs in."""
    from grader.check import observe
    from grader.examine import wire
    from grader.examine.learner import run_cell

    if "matplotlib.pyplot" in imports:
        from matplotlib_inline.backend_inline import configure_inline_support

        configure_inline_support(shell, "inline")
    for name in imports:
        if name in CELLS:
            run_cell(shell, CELLS[name], 100_000)
            for value in list(shell.user_ns.values()):
                wire.encode(observe.observe(value))
    _forget(shell)


def warm_judges(imports: list[str]) -> None:
    """Make some expectations of values, and of a table where there are tables; send and receive them."""
    from grader.check import CheckFailed, begin, expect, ipython, observe, session
    from grader.examine import wire

    values: list[Any] = [1, 2.5, "text", [1, 2], {"a": None}, True]
    if "pandas" in imports:
        import pandas

        values.append(pandas.DataFrame({"a": [1.0, 2.0], "b": ["x", "y"]}))
    with contextlib.redirect_stdout(io.StringIO()):
        for value in values:
            begin("warm", "warm")
            plain = wire.decode(wire.encode(observe.observe(value)))
            expect(observe.restore(plain, value)).equals(value)
            with contextlib.suppress(CheckFailed):
                expect(value).equals("something else")
    ipython.end_check_cell()
    session.current.tries.clear()


def _forget(shell: Any) -> None:
    """Leave the shell as new, without names and figures."""
    from grader.examine import kernel

    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")
    kernel.reset(shell)
