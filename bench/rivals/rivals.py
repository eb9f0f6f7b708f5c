"""Measures memoizers for Python on the work that the marked functions of the worker do.

rivals.py --directory DIR [--quick]       prints {"missing": [...], "figures": {name: [seconds...]}}
rivals.py RIVAL MODE DIR ARGUMENT...      one measurement in a process of its own: prints a number
"""

import functools
import importlib.util
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LARGE_BYTES = 64 << 20
SAMPLE = 2000  # of a store's entries, that are hit
PROCESSES = 8


def scalar(n):
    return n + 0.5


def total(numbers):
    return float(numbers[0] + numbers[-1])


def large(size):
    import numpy

    return numpy.full(size, 0.5)


def slow(n, milliseconds, counter):
    with open(counter, "ab") as file:  # a byte a body
        file.write(b"x")
    time.sleep(milliseconds / 1000)
    return n


class Joblib:
    needs = "joblib"
    persists = True

    def open(self, directory):
        import joblib

        self.memory = joblib.Memory(directory, verbose=0)

    def memoize(self, function, ignore=()):
        return self.memory.cache(function, ignore=list(ignore))


class Diskcache:
    needs = "diskcache"
    persists = True

    def open(self, directory):
        import diskcache

        self.cache = diskcache.Cache(directory)

    def memoize(self, function, ignore=()):
        return self.cache.memoize(ignore=set(ignore))(function)


class Cachetools:
    needs = "cachetools"
    persists = False

    def open(self, directory):
        pass

    def memoize(self, function, ignore=()):
        import cachetools

        return cachetools.cached(cachetools.LRUCache(maxsize=1e9))(function)


class LruCache:
    needs = "functools"
    persists = False

    def open(self, directory):
        pass

    def memoize(self, function, ignore=()):
        return functools.lru_cache(maxsize=None)(function)


RIVALS = {"joblib": Joblib, "diskcache": Diskcache, "cachetools": Cachetools, "lru_cache": LruCache}


def seconds_of(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def call_each(function, arguments):
    for n in arguments:
        function(n)


def seconds_a_call(function, arguments):
    """The median of short chunks, as for the marked functions: other work of the machine comes
    between few of them."""
    chunks = [arguments[i:i + 200] for i in range(0, len(arguments), 200)]
    return statistics.median(seconds_of(lambda: call_each(function, chunk)) / len(chunk)
                             for chunk in chunks)


def mixed(count, seed=1):
    order = list(range(count))
    random.Random(seed).shuffle(order)
    return order


def opened(rival, directory, function, ignore=()):
    rival.open(directory)
    return rival.memoize(function, ignore)


def fill(rival, directory, count):
    call_each(opened(rival, directory, scalar), mixed(int(count)))
    return 0


def repeat(rival, directory, count):
    function, order = opened(rival, directory, scalar), mixed(int(count))[:SAMPLE]
    call_each(function, order)
    return seconds_a_call(function, order)


def new_process(rival, directory, count):
    function, order = opened(rival, directory, scalar), mixed(int(count))[:SAMPLE]
    function(order.pop())
    return seconds_a_call(function, order)


def first(rival, directory):
    __import__(rival.needs)  # a program that is compiled imports nothing when it runs
    return seconds_of(lambda: opened(rival, directory, scalar)(0))


def miss(rival, directory, count):
    function, order = opened(rival, directory, scalar), mixed(int(count))
    function(-1)
    return seconds_of(lambda: call_each(function, order)) / len(order)


def fib(rival, directory):
    __import__(rival.needs)

    def whole():
        rival.open(directory)
        global fib_of

        def fib_of(n):
            return n if n < 2 else fib_of(n - 1) + fib_of(n - 2)

        fib_of = rival.memoize(fib_of)
        assert fib_of(90) == 2880067194370816120

    return seconds_of(whole)


def seconds_a_hit(call):
    call()
    call()
    times = []
    for _ in range(3):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    return statistics.median(times)


def large_argument(rival, directory, size):
    function, numbers = opened(rival, directory, total), large(int(size) // 8)
    return seconds_a_hit(lambda: function(numbers))


def large_result(rival, directory, size):
    function = opened(rival, directory, large)
    return seconds_a_hit(lambda: function(int(size) // 8))


def cold_keys(rival, directory, keys, milliseconds, counter, which):
    function = opened(rival, directory, slow, ["counter"])
    for n in mixed(int(keys), int(which)):
        function(n, int(milliseconds), counter=counter)
    return 0


MODES = {"fill": fill, "repeat": repeat, "new-process": new_process, "first": first, "miss": miss,
         "fib": fib, "large-argument": large_argument, "large-result": large_result,
         "cold-keys": cold_keys}


def start(rival, mode, *arguments):
    command = [sys.executable, __file__, rival, mode, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def result_of(process):
    output, _ = process.communicate()
    return float(output) if process.returncode == 0 else None


def run(*words):
    return result_of(start(*words))


def disk_bytes(directory):
    return sum(512 * os.lstat(os.path.join(where, name)).st_blocks
               for where, folders, files in os.walk(directory) for name in folders + files)


class Measurement:
    """All figures of one rival, below a directory of its own."""

    def __init__(self, rival, directory, quick):
        self.rival, self.directory, self.figures = rival, Path(directory) / rival, {}
        self.directory.mkdir()
        self.persists = RIVALS[rival].persists
        self.repetitions, self.entries = (1, 200) if quick else (3, 10_000)
        self.misses, self.cold = (20, 20) if quick else (1000, 1000)
        self.large = 1 << 20 if quick else LARGE_BYTES

    def note(self, name, measure, repetitions=None):
        values = [measure() for _ in range(repetitions or self.repetitions)]
        if None not in values:
            self.figures[f"rival/{self.rival}/{name}"] = values

    def fresh(self, name="fresh"):
        shutil.rmtree(self.directory / name, ignore_errors=True)
        return self.directory / name

    def measure(self):
        store = self.fresh("store")
        if self.persists:
            run(self.rival, "fill", store, self.entries)
        self.note("hit/repeat", lambda: run(self.rival, "repeat", store, self.entries))
        if self.persists:
            self.persistent(store)

    def persistent(self, store):
        self.note("hit/new_process", lambda: run(self.rival, "new-process", store, self.entries))
        self.note("hit/first", lambda: run(self.rival, "first", store))
        self.note("miss/caller", lambda: run(self.rival, "miss", self.fresh(), self.misses))
        self.note("fib/first_process", lambda: run(self.rival, "fib", self.fresh()))
        self.note("fib/second_process", lambda: run(self.rival, "fib", self.directory / "fresh"))
        self.note("disk/bytes_an_entry", lambda: disk_bytes(store) / self.entries, 1)
        self.note("many/bodies_run", self.bodies_run, 1)
        if importlib.util.find_spec("numpy"):
            for mode in ("large-argument", "large-result"):
                self.note(f"large/{mode}",
                          lambda: run(self.rival, mode, self.directory / "large", self.large))

    def bodies_run(self):
        store, counter = self.fresh(), self.fresh("counter")
        running = [start(self.rival, "cold-keys", store, self.cold, 10, counter, which)
                   for which in range(PROCESSES)]
        failed = None in [result_of(process) for process in running]
        return None if failed else counter.stat().st_size


def measure_memoise(directory, quick):
    """R's, whose own script prints a line a figure: name and seconds."""
    script = Path(__file__).with_name("memoise.R")
    out = {}
    for _ in range(1 if quick else 3):
        with tempfile.TemporaryDirectory(dir=directory) as cache:
            sizes = ["200", str(1 << 20)] if quick else ["10000", str(LARGE_BYTES)]
            for mode in ("fill", "hits"):
                done = subprocess.run(["Rscript", "--vanilla", script, mode, cache, *sizes],
                                      capture_output=True, text=True, check=False)
                if done.returncode != 0:
                    return None
                for line in done.stdout.splitlines():
                    name, seconds = line.split()
                    out.setdefault(f"rival/R memoise/{name}", []).append(float(seconds))
    return out


def measure_all(directory, quick):
    missing, figures = [], {}
    with tempfile.TemporaryDirectory(dir=directory) as here:
        for name, rival in RIVALS.items():
            if not importlib.util.find_spec(rival.needs):
                missing.append(name)
                continue
            measurement = Measurement(name, here, quick)
            measurement.measure()
            figures |= measurement.figures
        of_r = measure_memoise(here, quick) if shutil.which("Rscript") else None
        if of_r is None:
            missing.append("R memoise")
        figures |= of_r or {}
    return {"missing": missing, "figures": figures}


def main(words):
    if words[:1] == ["--directory"]:
        print(json.dumps(measure_all(words[1], "--quick" in words), indent=1))
    elif len(words) > 2 and words[0] in RIVALS:
        print(MODES[words[1]](RIVALS[words[0]](), *words[2:]))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
