"""The table as text: floor, CoolCache, ratio, target, and whether it is met."""

from rows import FLOORS

STEPS = ((1e-9, "ns"), (1e-6, "µs"), (1e-3, "ms"), (1.0, "s"))


def number(value):
    """Two or three digits: more would not be the same on the next run."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value >= 10 else f"{value:.2g}"


def quantity(value, unit):
    if value is None:
        return "-"
    if unit != "s":
        return f"{number(value)} {unit}".rstrip()
    size, name = next((step for step in reversed(STEPS) if value >= step[0]), STEPS[0])
    return f"{number(value / size)} {name}"


def target_text(row):
    if row.most_of_floor:
        return f"≤ {row.most_of_floor:g} × floor"
    if row.exactly:
        return f"{row.exactly:,.0f} exactly"
    if not row.most:
        return "-"
    there = f", the floor being {quantity(row.floor_there, row.unit)}" if row.floor_there else ""
    return f"≤ {quantity(row.most, row.unit)}{there}"


def is_met(row, figures):
    ours, target = figures.median(row.ours), row.target(figures)
    if ours is None or target is None:
        return None
    return ours == target if row.exactly else ours <= target


def verdict(row, figures):
    if row.ours in figures.failures:
        return "failed: " + figures.failures[row.ours].splitlines()[0]
    met = is_met(row, figures)
    if met is None:
        return "no floor in this run" if row.has_target() else ""
    if row.exactly:
        extra = figures.median(row.ours) - row.exactly
        return "met" if met else f"missed by {abs(extra):,.0f}"
    share = figures.median(row.ours) / row.target(figures)
    return f"met: {share:.0%} of it" if met else f"missed: {number(share)} × too much"


def rivals_text(row, figures):
    known = [(figures.median(name), rival) for rival, name in row.rivals.items()]
    known = sorted(pair for pair in known if pair[0] is not None)
    return ", ".join(f"{rival} {quantity(value, row.unit)}" for value, rival in known)


def cells(row, figures):
    floor, ours = figures.median(row.floor), figures.median(row.ours)
    return [row.title, quantity(ours, row.unit),
            f"{row.floor_title} {quantity(floor, row.unit)}" if floor else "-",
            f"{number(ours / floor)} ×" if floor and ours else "-",
            target_text(row), verdict(row, figures), rivals_text(row, figures)]


def aligned(lines):
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip()
                     for line in lines)


HEAD = ["work", "CoolCache", "floor", "ratio", "target", "", "rivals"]


def table_text(rows, figures):
    return aligned([HEAD] + [cells(row, figures) for row in rows])


def table_markdown(rows, figures):
    lines = [HEAD, ["---"] * len(HEAD)] + [cells(row, figures) for row in rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def reasons(rows, figures):
    """Why targets are missed, of which a row knows."""
    return [(row.title, row.why) for row in rows
            if row.why and is_met(row, figures) is False]


def reasons_markdown(rows, figures):
    titles = {}
    for title, why in reasons(rows, figures):
        titles.setdefault(why, []).append(title)
    lines = [f"- {'; '.join(each)}: {why}" for why, each in titles.items()]
    return "\n".join(["Why targets are missed (for repeat hits from a profile, for the "
                      "others from reading the code):", "", *lines] if lines else ["All targets are met."])


def floor_lines(figures):
    return [[title, quantity(figures.median(name), "s")] for name, title in FLOORS.items()
            if name in figures.values]


def floors_text(figures):
    return aligned([["floor", "figure"], *floor_lines(figures)])


def floors_markdown(figures):
    lines = [["floor", "figure"], ["---", "---"], *floor_lines(figures)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
