"""The table as a picture: bars on logarithmic scales, one group a row."""

import math
from html import escape

from text import quantity

WIDTH, LEFT, RIGHT = 1000, 270, 200
BAR, GAP, GROUP_GAP = 13, 2, 12
COLOURS = {"floor": "#9aa5b1", "ours": "#1f6feb", "rival": "#f0b37e"}
FONT = "font-family='DejaVu Sans, Verdana, Helvetica, sans-serif'"
PANELS = (("s", "time of a call, logarithmic: shorter is better"),
          ("", "bodies run: as many as keys is right"), ("B", "bytes on disk an entry"))


class Bar:
    def __init__(self, kind, label, value):
        self.kind, self.label, self.value = kind, label, value


def bars_of(row, figures):
    out = []
    if figures.median(row.floor):
        out.append(Bar("floor", f"floor: {row.floor_title}", figures.median(row.floor)))
    out.append(Bar("ours", "CoolCache", figures.median(row.ours)))
    rivals = [Bar("rival", rival, figures.median(name)) for rival, name in row.rivals.items()]
    return out + sorted((bar for bar in rivals if bar.value), key=lambda bar: bar.value)


class Scale:
    """Powers of ten around all values, from left to right."""

    def __init__(self, values):
        self.first = math.floor(math.log10(min(values)) - 0.05)
        self.last = math.ceil(math.log10(max(values)) + 0.05)

    def x(self, value):
        share = (math.log10(value) - self.first) / (self.last - self.first)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def marks(self):
        return [10.0 ** power for power in range(self.first, self.last + 1)]


def label(x, y, words, anchor="start", size=11, colour="#24292f", weight="normal"):
    return (f"<text x='{x:.1f}' y='{y:.1f}' text-anchor='{anchor}' font-size='{size}' "
            f"fill='{colour}' font-weight='{weight}' stroke='white' stroke-width='3' "
            f"paint-order='stroke'>{escape(words)}</text>")


def draw_bar(bar, scale, y):
    return (f"<rect x='{LEFT}' y='{y}' width='{max(scale.x(bar.value) - LEFT, 1):.1f}' "
            f"height='{BAR}' fill='{COLOURS[bar.kind]}'/>")


def draw_words(bar, scale, y, unit):
    ours = bar.kind == "ours"
    return label(scale.x(bar.value) + 6, y + BAR - 3, f"{quantity(bar.value, unit)}  {bar.label}",
                 size=10, colour="#1f2328" if ours else "#57606a",
                 weight="bold" if ours else "normal")


def draw_target(x, top, bottom):
    return (f"<line x1='{x:.1f}' y1='{top}' x2='{x:.1f}' y2='{bottom}' stroke='#cf222e' "
            "stroke-width='2' stroke-dasharray='4 2'/>")


def draw_row(row, figures, scale, y):
    """Words come last, so that no line runs through them."""
    bars, step = bars_of(row, figures), BAR + GAP
    height = len(bars) * step - GAP
    out = [draw_bar(bar, scale, y + i * step) for i, bar in enumerate(bars)]
    if row.target(figures):
        out.append(draw_target(scale.x(row.target(figures)), y - 3, y + height + 3))
    out.append(label(LEFT - 10, y + height / 2 + 4, row.title, "end", 12))
    out += [draw_words(bar, scale, y + i * step, row.unit) for i, bar in enumerate(bars)]
    return out, y + height + GROUP_GAP


def draw_grid(scale, top, bottom, unit):
    out = []
    for value in scale.marks():
        x = scale.x(value)
        out += [f"<line x1='{x:.1f}' y1='{top}' x2='{x:.1f}' y2='{bottom}' stroke='#e1e4e8'/>",
                label(x, top - 5, quantity(value, unit), "middle", 10, "#57606a")]
    return out


def draw_panel(rows, figures, unit, title, y):
    values = [bar.value for row in rows for bar in bars_of(row, figures)]
    values += [row.target(figures) for row in rows if row.target(figures)]
    scale = Scale(values)
    out, top = [label(LEFT, y + 14, title, size=13, weight="bold")], y + 40
    body, bottom = [], top + 8
    for row in rows:
        drawn, bottom = draw_row(row, figures, scale, bottom)
        body += drawn
    return out + draw_grid(scale, top, bottom - 4, unit) + body, bottom + 14


def draw_legend():
    out, x = [], LEFT
    for kind, words in (("floor", "floor: the least it can cost"), ("ours", "CoolCache"),
                        ("rival", "rivals")):
        out += [f"<rect x='{x}' y='14' width='14' height='12' fill='{COLOURS[kind]}'/>",
                label(x + 20, 24, words, size=12)]
        x += 44 + 6.5 * len(words)
    return out + [draw_target(x + 6, 12, 28), label(x + 16, 24, "target", size=12)]


def svg(rows, figures):
    rows = [row for row in rows if figures.median(row.ours)]
    out, y = draw_legend(), 40
    for unit, title in PANELS:
        of_panel = [row for row in rows if row.unit == unit and row.section != "scaling"]
        if of_panel:
            drawn, y = draw_panel(of_panel, figures, unit, title, y)
            out += drawn
    return (f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {y}' width='{WIDTH}' "
            f"height='{y}' {FONT}>\n<rect width='100%' height='100%' fill='white'/>\n" +
            "\n".join(out) + "\n</svg>\n")
