"""What the table says follows from the figures."""

import unittest
import xml.etree.ElementTree

import picture
import text
from figures import Figures, name_of
from rows import Row, table


def figures_of(**values):
    out = Figures()
    for name, all_values in values.items():
        for value in all_values:
            out.add(name, value)
    return out


RATIO = Row("hits", "a hit", "ours", "floor", "map", most_of_floor=2.5, rivals={"joblib": "joblib"})


class TheTable(unittest.TestCase):
    def test_takes_the_median(self):
        self.assertEqual(figures_of(ours=[5, 1, 2]).median("ours"), 2)

    def test_meets_a_ratio(self):
        figures = figures_of(ours=[20e-9], floor=[10e-9])
        self.assertEqual(text.cells(RATIO, figures),
                         ["a hit", "20 ns", "map 10 ns", "2 ×", "≤ 2.5 × floor", "met: 80% of it",
                          ""])

    def test_misses_a_ratio_by_how_much(self):
        figures = figures_of(ours=[50e-9], floor=[10e-9])
        self.assertEqual(text.verdict(RATIO, figures), "missed: 2 × too much")

    def test_says_why_a_target_is_missed(self):
        row = Row("hits", "a hit", "ours", "floor", "map", most_of_floor=2.5, why="it does more")
        self.assertEqual(text.reasons([row], figures_of(ours=[50e-9], floor=[10e-9])),
                         [("a hit", "it does more")])
        self.assertEqual(text.reasons([row], figures_of(ours=[20e-9], floor=[10e-9])), [])

    def test_allows_a_slower_machine_more_time(self):
        row = Row("hits", "first", "ours", "floor", "open", most=200e-6, floor_there=70e-6)
        self.assertEqual(text.target_text(row), "≤ 200 µs, the floor being 70 µs")
        slower = figures_of(ours=[280e-6], floor=[140e-6])
        self.assertEqual(text.verdict(row, slower), "met: 70% of it")
        self.assertEqual(text.verdict(row, figures_of(ours=[280e-6])), "missed: 1.4 × too much")

    def test_says_nothing_of_a_ratio_without_its_floor(self):
        self.assertEqual(text.verdict(RATIO, figures_of(ours=[1e-9])), "no floor in this run")

    def test_holds_a_count_exactly(self):
        row = Row("many", "bodies", "ours", exactly=1000, unit="")
        self.assertEqual(text.verdict(row, figures_of(ours=[1000])), "met")
        self.assertEqual(text.verdict(row, figures_of(ours=[1003])), "missed by 3")

    def test_names_only_rivals_that_were_measured(self):
        figures = figures_of(ours=[1e-6], joblib=[56e-6])
        self.assertEqual(text.rivals_text(RATIO, figures), "joblib 56 µs")
        self.assertEqual(text.rivals_text(RATIO, figures_of(ours=[1e-6])), "")

    def test_shows_what_failed(self):
        figures = Figures()
        figures.add_google_benchmark({"benchmarks": [
            {"run_name": "fib/first_process/iterations:1/manual_time", "run_type": "iteration",
             "error_occurred": True, "error_message": "fib: no memory\n"}]})
        rows = table(figures, 1000)
        self.assertEqual([row.title for row in rows], ["fib(90), first process"])
        self.assertEqual(text.verdict(rows[0], figures), "failed: fib: no memory")

    def test_reads_names_without_how_they_were_run(self):
        self.assertEqual(
            name_of({"run_name": "hit/repeat/1000/iterations:1/repeats:5/manual_time"}),
            "hit/repeat/1000")

    def test_is_drawn(self):
        figures = figures_of(ours=[20e-9], floor=[10e-9], joblib=[56e-6])
        drawn = xml.etree.ElementTree.fromstring(picture.svg([RATIO], figures))
        words = " ".join(element.text or "" for element in drawn.iter())
        self.assertIn("20 ns  CoolCache", words)
        self.assertIn("56 µs  joblib", words)


if __name__ == "__main__":
    unittest.main()
