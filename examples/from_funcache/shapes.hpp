// Areas, by function and by number.
#pragma once

int square(int size);
int triangle(int size);

using shape = int (*)(int size);
extern const shape shapes[2];
