# memoise.R MODE DIRECTORY ENTRIES BYTES: R's memoise with a cache on disk; a line a figure, in seconds.
given <- commandArgs(trailingOnly = TRUE)
suppressMessages({ library(memoise); library(cachem) })
entries <- as.integer(given[3])
numbers <- rep(0.5, as.numeric(given[4]) / 8)
timed <- function(work) { start <- Sys.time(); work(); as.numeric(Sys.time() - start, units = "secs") }
say <- function(name, seconds) cat(name, format(seconds, digits = 6, scientific = TRUE), "\n")

start <- Sys.time()
cache <- cache_disk(given[2], max_size = Inf, max_n = Inf, prune_rate = 1e9)
scalar <- memoise(function(n) n + 0.5, cache = cache)
total <- memoise(function(numbers) numbers[1] + numbers[length(numbers)], cache = cache)
set.seed(1)
order <- sample(entries)

if (given[1] == "fill") {
  say("miss/caller", timed(function() for (n in order) scalar(n)) / entries)
  invisible(total(numbers))
} else {
  say("hit/first", timed(function() scalar(order[1])))
  say("hit/new_process", timed(function() for (n in order) scalar(n)) / entries)
  say("hit/repeat", timed(function() for (n in order) scalar(n)) / entries)
  say("large/large-argument", median(sapply(1:3, function(i) timed(function() total(numbers)))))
}
