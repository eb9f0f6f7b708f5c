"""What it costs to include CoolCache's headers, beside what the headers that they include cost."""

import re
import resource
import shutil
import subprocess
import tempfile
from pathlib import Path

INCLUDE = re.compile(r"^#include <([^>]+)>", re.M)
OTHER_LIBRARIES = re.compile(r"^#else$.*?^#endif", re.M | re.S)


def bare_includes(include_directory, header):
    """The headers of others that `header` reaches through ours: what is really needed."""
    waiting, seen, bare = [header], set(), []
    while waiting:
        ours = waiting.pop()
        text = OTHER_LIBRARIES.sub("", (include_directory / ours).read_text())
        for name in INCLUDE.findall(text):
            if name in seen:
                continue
            seen.add(name)
            if (include_directory / name).exists():
                waiting.append(name)
            else:
                bare.append(name)
    return sorted(bare, key=lambda name: (name.startswith("bits/"), name))  # parts need the others


def processor_seconds_of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(compiler, include_directory, text):
    with tempfile.TemporaryDirectory() as directory:
        source = Path(directory) / "unit.cpp"
        source.write_text(text)
        command = [compiler, "-std=c++20", "-fsyntax-only", f"-I{include_directory}", str(source)]
        start = processor_seconds_of_children()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        seconds = processor_seconds_of_children() - start
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return seconds


def add_compile_times(include_directory, repetitions, figures):
    """Returns the compilers that are not installed."""
    missing = []
    bare = bare_includes(include_directory, "coolcache/coolcache.hpp")
    texts = {"bare": "".join(f"#include <{name}>\n" for name in [*bare, "xxhash.h"]),
             "strings": "#include <vector>\n#include <string>\n",
             "coolcache": "#include <coolcache/coolcache.hpp>\n"}
    if (include_directory / "coolcache/core.hpp").exists():
        texts["core"] = "#include <coolcache/core.hpp>\n"
    for compiler in ("g++", "clang++"):
        if not shutil.which(compiler):
            missing.append(compiler)
            continue
        for _ in range(repetitions):  # in turn, so that other work on the machine slows all alike
            for name, text in texts.items():
                figures.add(f"compile/{compiler}/{name}", measure(compiler, include_directory, text))
    return missing
