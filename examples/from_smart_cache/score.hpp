// How good a candidate is.
#pragma once

int score(int candidate);
