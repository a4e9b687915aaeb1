"""Writing into a framework file what was found out about its addresses, and nothing else."""

import json
import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from explorer.graph_file.links import Trial


def record_trials(path: Path, trials: Iterable[Trial], day: date) -> None:
    """Note on each resource when its address was tried and whether it failed; the file is replaced in one step."""
    failed = {name: trial.failure is not None for trial in trials for name in trial.resources}
    content = json.loads(path.read_text(encoding="utf-8"))
    for node in content["nodes"]:
        if node["id"] in failed:
            node["checked"] = day.isoformat()
            node["broken"] = True
            if not failed[node["id"]]:
                del node["broken"]
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    os.replace(fresh, path)
