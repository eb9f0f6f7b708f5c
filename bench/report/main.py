"""Runs the programs of the benchmark and prints the table. script/bench builds them first."""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

import compile_time
import eviction_table
import picture
import rows as table_rows
import text
from figures import Figures, run_section

CHECKOUT = Path(__file__).resolve().parents[2]
RUNTIME = ["floors", "hits", "large", "misses", "fib", "many", "scaling"]
SECTIONS = [*RUNTIME, "rivals", "compile", "eviction", "scan"]


def arguments():
    parser = argparse.ArgumentParser(
        prog="script/bench", formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Measures CoolCache, the floors under it and its rivals in one run, and prints "
        "them as ratios.\nTimes mean little while the machine has other work.",
        epilog="sections: " + ", ".join(SECTIONS))
    parser.add_argument("--programs", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--only", metavar="SECTION,...", default=",".join(SECTIONS),
                        help="these sections; default: all")
    parser.add_argument("--quick", action="store_true",
                        help="everything small and once: whether it works, not how fast it is")
    parser.add_argument("--json", metavar="FILE", type=Path, help="write all figures there")
    parser.add_argument("--svg", metavar="FILE", type=Path, help="draw the table there")
    parser.add_argument("--page", metavar="FILE", type=Path,
                        help="replace what stands between the two marks in it by the tables, as in "
                        "docs/performance.md")
    parser.add_argument("--entries", metavar="N", type=int, default=1_000_000,
                        help="of the largest store; default 1000000, a power of ten")
    parser.add_argument("--cold-keys", metavar="N", type=int, default=1000,
                        help="that eight processes ask for; default 1000")
    parser.add_argument("--repetitions", metavar="N", type=int, default=5,
                        help="of which the median is printed; default 5")
    parser.add_argument("--lines", metavar="N", type=int, default=1_000_000,
                        help="for section scan: lines of headers; default 1000000")
    parser.add_argument("--of", choices=("ordinary", "hardest"), help="for section scan: alone")
    given = parser.parse_args()
    given.only = given.only.split(",")
    for name in given.only:
        if name not in SECTIONS:
            parser.error(f"there is no section {name}; there are: {', '.join(SECTIONS)}")
    if given.quick:
        given.entries, given.cold_keys, given.repetitions = 1000, 20, 1
    return given


def output_of(*command):
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def circumstances():
    commit = output_of("git", "rev-parse", "--short=12", "HEAD")
    if commit and output_of("git", "status", "--porcelain", "--untracked-files=no"):
        commit += ", changed"
    return {"commit": commit or "unknown", "processors": os.cpu_count(),
            "memory_bytes": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
            "machine": platform.machine(), "compiler": output_of("g++", "-dumpfullversion"),
            "load_before": round(os.getloadavg()[0], 2)}


def measure_runtime(given, directory, figures):
    options = ["--directory", str(directory), "--entries", str(given.entries), "--cold-keys",
               str(given.cold_keys)]
    if given.quick:
        options += ["--quick", "--benchmark_min_time=0.01"]
    else:
        options += ["--benchmark_min_time=0.2"]
    for section in [name for name in RUNTIME if name in given.only]:
        with tempfile.TemporaryDirectory() as out:
            run_section(given.programs / "calls" / "coolcache-bench-runtime", section, options,
                        Path(out) / "out.json", given.repetitions, figures)


def measure_rivals(given, directory, figures):
    script = CHECKOUT / "bench" / "rivals" / "rivals.py"
    command = [sys.executable, str(script), "--directory", str(directory)]
    done = subprocess.run(command + ["--quick"] * given.quick, check=True, text=True,
                          stdout=subprocess.PIPE)
    answer = json.loads(done.stdout)
    for name, values in answer["figures"].items():
        for value in values:
            figures.add(name, value)
    return answer["missing"]


def measure_scan(given):
    command = [str(given.programs / "coolcache-bench"), "--lines",
               "1000" if given.quick else str(given.lines)]
    print(flush=True)
    subprocess.run(command + (["--of", given.of] if given.of else []), check=True)


def circumstances_text(given, about):
    return (f"Commit {about['commit']}; {about['processors']} processors, "
            f"{about['memory_bytes'] / 2 ** 30:.0f} GiB; g++ {about['compiler']}; medians of "
            f"{given.repetitions}; load before the run {about['load_before']}.")


def print_all(given, about, rows, figures, missing, traces):
    print(circumstances_text(given, about))
    if given.quick:
        print("quick: few entries, and 1 MB in place of 64: no figure means anything")
    print()
    if any(name in figures.values for name in table_rows.FLOORS):
        print(text.floors_text(figures) + "\n")
    if rows:
        print(text.table_text(rows, figures))
    for title, why in text.reasons(rows, figures):
        print(f"{title}: {why}")
    if traces:
        print("\n" + eviction_table.table_text(traces))
    for name in missing:
        print(f"{name}: not installed")


def write_page(given, about, rows, figures, missing, traces):
    first, last = "<!-- figures -->\n", "<!-- end of figures -->\n"
    page = given.page.read_text()
    tables = [circumstances_text(given, about), text.table_markdown(rows, figures),
              text.reasons_markdown(rows, figures), text.floors_markdown(figures),
              *([eviction_table.table_markdown(traces)] if traces else []),
              *[f"{name}: not installed." for name in missing]]
    before, after = page[:page.index(first)], page[page.index(last):]
    given.page.write_text(before + first + "\n\n".join(tables) + "\n" + after)


def write_files(given, about, rows, figures, missing, traces):
    if given.json:
        described = [{"section": row.section, "work": row.title, "figure": row.ours,
                      "value": figures.median(row.ours), "unit": row.unit, "floor": row.floor or None,
                      "floor_value": figures.median(row.floor), "target": row.target(figures),
                      "met": text.is_met(row, figures),
                      "rivals": {rival: figures.median(name) for rival, name in row.rivals.items()
                                 if figures.median(name) is not None}} for row in rows]
        given.json.write_text(json.dumps(
            {"about": about, "not_installed": missing, "rows": described,
             "figures": figures.as_json(), "failures": figures.failures, "eviction": traces}, indent=1) + "\n")
    if given.svg:
        given.svg.write_text(picture.svg(rows, figures))
    if given.page:
        write_page(given, about, rows, figures, missing, traces)


def main():
    given = arguments()
    about, figures, missing = circumstances(), Figures(), []
    directory = given.programs / "data"
    directory.mkdir(exist_ok=True)
    measure_runtime(given, directory, figures)
    if "compile" in given.only:
        missing += compile_time.add_compile_times(CHECKOUT / "runtime" / "include",
                                                  given.repetitions, figures)
    if "rivals" in given.only:
        missing += measure_rivals(given, directory, figures)
    traces = []
    if "eviction" in given.only:
        traces = eviction_table.measure(given.programs / "coolcache-bench-eviction", given.quick)
    rows = table_rows.table(figures, given.cold_keys)
    if given.only != ["scan"]:
        print_all(given, about, rows, figures, missing, traces)
    write_files(given, about, rows, figures, missing, traces)
    if "scan" in given.only:
        measure_scan(given)


if __name__ == "__main__":
    main()
