"""What eviction saves on traces of calls: CoolCache's beside LRU, LFU and GDSF, with equal bytes."""

import json
import subprocess

from text import aligned


def measure(program, quick):
    """What coolcache-bench-eviction prints."""
    done = subprocess.run([program] + ["--quick"] * quick, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def saved(trace):
    """Of the time that all bodies take, the share that each policy saves."""
    return {name: each["seconds_saved"] / trace["seconds_of_all"]
            for name, each in trace["policies"].items()}


def lines(traces):
    policies = list(traces[0]["policies"])
    out = [["calls", "room", "all bodies take", *(f"{name} saves" for name in policies)]]
    for trace in traces:
        cells = [f"{each['seconds_saved']:,.0f} s, {each['hit_share']:.0%} hits"
                 for each in trace["policies"].values()]
        out.append([f"{trace['trace']}: {trace['about']}",
                    f"{trace['limit_share']:.0%} of all bytes",
                    f"{trace['seconds_of_all']:,.0f} s", *cells])
    return out


def table_text(traces):
    return aligned(lines(traces))


def table_markdown(traces):
    head, *rest = lines(traces)
    return "\n".join("| " + " | ".join(line) + " |" for line in [head, ["---"] * len(head), *rest])
