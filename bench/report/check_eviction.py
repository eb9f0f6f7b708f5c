"""check_eviction.py PROGRAM: on each trace, CoolCache's eviction saves more than LRU and LFU do, nearly as
much as GDSF, which keeps a rank for each entry, and never holds more than it may."""

import sys

import eviction_table


def main(program):
    faults = []
    for trace in eviction_table.measure(program, quick=True):
        where, saved = f"{trace['trace']} at {trace['limit_share']}", eviction_table.saved(trace)
        faults += [f"{where}: {name} saves {saved[name]:.3f}, CoolCache {saved['CoolCache']:.3f}"
                   for name, least in (("LRU", 1), ("LFU", 0.95), ("GDSF", 0.85))
                   if saved["CoolCache"] < least * saved[name]]
        if trace["policies"]["CoolCache"]["most_of_limit"] > 1.05:
            faults.append(f"{where}: held too much")
    sys.exit("\n".join(faults) or 0)


if __name__ == "__main__":
    main(sys.argv[1])
