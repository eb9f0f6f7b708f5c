"""Figures by name, each with all its repetitions, from the programs that measure."""

import json
import statistics
import subprocess
import sys

SECONDS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}


class Figures:
    """Seconds, or a count, a repetition; what stands for all of them is the median."""

    def __init__(self):
        self.values = {}
        self.failures = {}

    def add(self, name, value):
        self.values.setdefault(name, []).append(value)

    def median(self, name):
        return statistics.median(self.values[name]) if name in self.values else None

    def add_google_benchmark(self, output):
        """Takes what a program of Google Benchmark wrote with --benchmark_out."""
        for run in output["benchmarks"]:
            name = name_of(run)
            if run.get("error_occurred"):
                self.failures[name] = run["error_message"].strip()
            elif run["run_type"] == "iteration":
                clock = "real_time" if "_time" in run["run_name"] else "cpu_time"
                seconds = run[clock] * SECONDS[run["time_unit"]]
                self.add(name, run["count"] if "count" in run else seconds)

    def as_json(self):
        return {name: {"median": self.median(name), "lowest": min(values), "highest": max(values),
                       "repetitions": len(values)}
                for name, values in sorted(self.values.items())}


def name_of(run):
    """Google Benchmark adds to a name how it was run."""
    added = ("iterations:", "repeats:", "manual_time", "real_time")
    parts = run["run_name"].split("/")
    return "/".join(part for part in parts if not part.startswith(added))


def run_section(program, section, options, out, repetitions, figures):
    """Runs a section of coolcache-bench-runtime; what it prints meanwhile goes to stderr."""
    command = [program, "--section", section, *options, f"--benchmark_out={out}",
               "--benchmark_out_format=json", f"--benchmark_repetitions={repetitions}",
               "--benchmark_display_aggregates_only=true"]
    subprocess.run(command, check=True, stdout=sys.stderr)
    figures.add_google_benchmark(json.loads(out.read_text()))
