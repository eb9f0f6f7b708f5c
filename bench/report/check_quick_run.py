"""check_quick_run.py PROGRAMS: the runtime's part of script/bench runs through, and what it writes
is well formed. No figure decides."""

import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
from pathlib import Path

WORK = ["repeat hit, 1,000 keys", "hit in a new process, 1,000 keys", "first hit of a process",
        "64 MB argument", "64 MB result", "64 MB mapped_array", "miss, what the caller waits",
        "miss, until durable", "fib(90), first process", "fib(90), second process",
        "bodies run, 8 processes, 20 keys", "disk an entry", "repeat hit, threads: 2",
        "repeat hit, processes: 2"]


def main(programs):
    with tempfile.TemporaryDirectory() as directory:
        figures, picture = Path(directory) / "figures.json", Path(directory) / "picture.svg"
        done = subprocess.run(
            [sys.executable, "-B", Path(__file__).with_name("main.py"), "--programs", programs,
             "--quick", "--only", "floors,hits,large,misses,fib,many,scaling", "--json", figures,
             "--svg", picture], stdout=subprocess.PIPE, text=True, check=True)
        print(done.stdout)
        written = json.loads(figures.read_text())
        xml.etree.ElementTree.parse(picture)
    faults = [f"no line for {work}" for work in WORK if work not in done.stdout]
    faults += [f"no figure for {row['work']}" for row in written["rows"] if row["value"] is None]
    faults += [f"{name}: {words}" for name, words in written["failures"].items()]
    sys.exit("\n".join(faults) or 0)


if __name__ == "__main__":
    main(sys.argv[1])
