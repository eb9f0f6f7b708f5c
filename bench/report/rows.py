"""The rows of the table: what is measured, the floor under it, its target and its rivals."""

from dataclasses import dataclass, field


@dataclass
class Row:
    section: str
    title: str
    ours: str                     # name of the figure
    floor: str = ""               # name of the figure; none where nothing else does the same
    floor_title: str = ""
    most_of_floor: float = 0      # target: so many times the floor
    most: float = 0               # target where there is no such ratio: seconds, bytes
    floor_there: float = 0        # what the floor took where `most` was set: a slower machine may more
    exactly: float = 0            # target: this count
    unit: str = "s"
    rivals: dict = field(default_factory=dict)  # name: name of the figure
    why: str = ""                 # the target is missed, where it is

    def target(self, figures):
        """The target in the row's unit, or None where it has none or the floor is not there."""
        floor = figures.median(self.floor)
        if self.most_of_floor:
            return floor * self.most_of_floor if floor else None
        if self.floor_there and floor:
            return floor * self.most / self.floor_there
        return self.exactly or self.most or None

    def has_target(self):
        return bool(self.most_of_floor or self.most or self.exactly)


# What stands in the way where a target is missed, by the beginning of the figure's name; the longest
# that fits holds.
WHY = {
    "hit/repeat": "reading how the processor rounds (stmxcsr, some 6 ns) and counting the hit so that "
    "other threads see it (a locked addition, as much again) are as long as the whole floor; the key, "
    "which holds the function's identity and those modes beside the argument, is half as long again as "
    "the floor's",
    "hit/repeat/100000": "as with fewer keys; and a result has a line of the processor's cache to "
    "itself, in tables that are at most five eighths full: 17 MB, which caches do not hold",
    "hit/repeat/1000000": "as with fewer keys; and tables of `memory_size` hold not quite as many: the "
    "rest is found on disk again",
    "hit/repeat/10000000": "the tables of `memory_size` hold a tenth: most are found on disk again",
    "hit/new_process": "by instructions it is two LMDB gets: the checksum, the short way and the memory "
    "tier that are asked first, and a place in the latter for the next call; with few keys, pages that "
    "are touched for the first time, which the floor has touched before",
    "hit/first": "LMDB's own opening and get take most of it; beside that, the directory, its lock and "
    "the state of the index's pages are checked",
    "large/large-argument": "the bytes are hashed once, as the floor hashes them; what is above it is "
    "within what two runs of the floor differ by on this machine",
    "miss/caller": "a third of the instructions look into the index, where it is not; the rest is "
    "spread: what is kept of it with its text, in memory and for the writer, and that others may wait "
    "for it. The writer's thread shares two processors with the caller",
    "fib/first_process": "the directory and its index are made, with some sixty system calls, and 91 "
    "calls miss, one in another",
    "disk": "pages in use hold an entry in some 175 bytes, its key included; the rest are pages that the "
    "last batches replaced: the next ones use them, and a program that ends gives them back where they "
    "are the greater part",
    "compile": "the code of CoolCache's own headers is parsed too",
    "fib/second_process": "it is a first hit of a process",
}


def why_missed(figure):
    fitting = [name for name in WHY if figure.startswith(name)]
    return WHY[max(fitting, key=len)] if fitting else ""


RIVALS = ("diskcache", "joblib", "R memoise", "cachetools", "lru_cache")
RIVALS_AT = 10_000  # entries in the rivals' stores
LMDB_OPEN = 70e-6   # seconds of opening and a get where the targets were set


# What stores beneath a memoizer need for the same, where they are a rival's only choice.
STORES = {"hit/new_process": {"SQLite": "floor/sqlite_get", "files": "floor/file_get"},
          "miss/caller": {"SQLite": "floor/sqlite_put", "files": "floor/file_put"}}


def rivals_at(figure):
    return {rival: f"rival/{rival}/{figure}" for rival in RIVALS} | STORES.get(figure, {})


def hits(figures):
    sizes = sorted(int(name.rsplit("/", 1)[1]) for name in figures.values
                   if name.startswith("hit/repeat/"))
    nearest = min(sizes, key=lambda n: abs(n - RIVALS_AT), default=0)
    for n in sizes:
        yield Row("hits", f"repeat hit, {n:,} keys", f"hit/repeat/{n}", f"floor/hash_and_find/{n}",
                  "hash and map", 2.5, rivals=rivals_at("hit/repeat") if n == nearest else {})
    for n in sizes:
        yield Row("hits", f"hit in a new process, {n:,} keys", f"hit/new_process/{n}",
                  f"floor/lmdb_get/{n}", "LMDB get", 2.5,
                  rivals=rivals_at("hit/new_process") if n == nearest else {})
    yield Row("hits", "first hit of a process, all opened", "hit/first", "floor/lmdb_first_get",
              "LMDB open, get", most=200e-6, floor_there=LMDB_OPEN, rivals=rivals_at("hit/first"))


def large():
    yield Row("large", "64 MB argument, hit", "large/large-argument", "floor/large_hash", "XXH3",
              1.1, rivals=rivals_at("large/large-argument"))
    yield Row("large", "64 MB result, hit", "large/large-result", "floor/large/copy_fresh",
              "copy, fresh memory", 1.25, rivals=rivals_at("large/large-result"))
    yield Row("large", "64 MB mapped_array, hit", "large/mapped-result", "floor/large/map",
              "mmap", most=20e-6)


def misses():
    yield Row("misses", "miss, what the caller waits", "miss/caller", most=1e-6,
              rivals=rivals_at("miss/caller"))
    yield Row("misses", "miss, until durable, sustained", "miss/durable", "floor/lmdb_put/synced",
              "LMDB put, 1,000", 1.3)
    for which, seconds in (("first", 0.2e-3), ("second", 0.15e-3)):
        yield Row("fib", f"fib(90), {which} process", f"fib/{which}_process",
                  "floor/lmdb_first_get", "LMDB open, get", most=seconds, floor_there=LMDB_OPEN,
                  rivals=rivals_at(f"fib/{which}_process"))


def many(cold_keys):
    yield Row("many", f"bodies run, 8 processes, {cold_keys:,} keys", "many/bodies_run",
              exactly=cold_keys, unit="", rivals=rivals_at("many/bodies_run"))
    yield Row("many", "disk an entry", "disk/bytes_an_entry", most=200, unit="B",
              rivals=rivals_at("disk/bytes_an_entry"))


def scaling(figures):
    for at_once in ("threads", "processes"):
        counts = sorted(int(name.rsplit("/", 1)[1]) for name in figures.values
                        if name.startswith(f"scaling/{at_once}/"))
        for n in counts:
            shared = f"floor/shared_find/10000/threads:{n}" if at_once == "threads" else ""
            yield Row("scaling", f"repeat hit, {at_once}: {n}", f"scaling/{at_once}/{n}", shared,
                      "lock and map" if shared else "")


def compile_time():
    for compiler in ("g++", "clang++"):
        yield Row("compile", f"#include coolcache.hpp, {compiler}", f"compile/{compiler}/coolcache",
                  f"compile/{compiler}/bare", "what it includes", 1.2)
        yield Row("compile", f"#include core.hpp, {compiler}", f"compile/{compiler}/core",
                  f"compile/{compiler}/strings", "<vector>, <string>", most=0.7, floor_there=0.25)


def table(figures, cold_keys):
    """All rows of which we have our own figure, or a failure in its place."""
    rows = [*hits(figures), *large(), *misses(), *many(cold_keys), *scaling(figures),
            *compile_time()]
    for row in rows:
        row.why = why_missed(row.ours)
    return [row for row in rows if row.ours in figures.values or row.ours in figures.failures]


FLOORS = {
    "floor/hash": "XXH3-128, 24 bytes",
    "floor/large_hash": "XXH3-128, 64 MB",
    "floor/find/10000": "unordered_map find, 10,000 keys of 128 bits",
    "floor/find/1000000": "unordered_map find, 1,000,000 keys",
    "floor/shared_find/10000/threads:2": "the same behind a shared lock, 2 threads, 10,000 keys",
    "floor/shared_find/1000000/threads:2": "the same behind a shared lock, 2 threads, 1,000,000 keys",
    "floor/lmdb_get/1000": "LMDB get, reader renewed, 1,000 entries",
    "floor/lmdb_get/10000": "LMDB get, reader renewed, 10,000 entries",
    "floor/lmdb_get/100000": "LMDB get, reader renewed, 100,000 entries",
    "floor/lmdb_get/1000000": "LMDB get, reader renewed, 1,000,000 entries",
    "floor/lmdb_first_get": "LMDB open and first get",
    "floor/lmdb_put/synced": "LMDB put, 1,000 a transaction, synced",
    "floor/lmdb_put/nosync": "LMDB put, 1,000 a transaction, NOSYNC",
    "floor/lmdb_put/nosync_writemap": "LMDB put, 1,000 a transaction, NOSYNC and WRITEMAP",
    "floor/lmdb_put/synced_singly": "LMDB put, one a transaction, synced",
    "floor/append": "append 96 bytes to a file",
    "floor/file_get": "a file an entry, 4 KiB: get",
    "floor/file_put": "a file an entry, 4 KiB: write and rename",
    "floor/file_put_synced": "a file an entry, 4 KiB: write, fdatasync and rename",
    "floor/sqlite_get": "SQLite, WAL: get",
    "floor/sqlite_put": "SQLite, WAL: put",
    "floor/large/copy_warm": "64 MB: memcpy",
    "floor/large/copy_fresh": "64 MB: memcpy into fresh memory",
    "floor/large/copy_fresh_huge": "64 MB: memcpy into fresh memory of huge pages",
    "floor/large/read_fresh": "64 MB: read() into fresh memory",
    "floor/large/map": "64 MB: open, mmap, unmap",
    "floor/large/map_and_touch": "64 MB: the same, all pages touched",
    "floor/cereal/stream": "cereal, (int, double) over ostringstream",
    "floor/cereal/buffer": "cereal, (int, double) over a buffer",
    "floor/cereal/bytes": "the bytes of (int, double)",
    "floor/cereal/large_vector": "cereal, vector<double> of 64 MB into a string",
}
