// Counts how often this process has begun to read a directory.
#pragma once

int directory_reads();
