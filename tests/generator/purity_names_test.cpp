// What a function can ask of the world: the library's names, as against the project's own.
#include "purity_table.hpp"

namespace coolcache::scan::test {
namespace {

// One line of a body, and what it asks for.
purity_row asks(const std::string& body, const std::string& what) {
  return {body, marked(body), {"3 f() " + what}};
}
purity_row silent(const std::string& body, const std::string& before = "") {
  return {body + before, marked(body, before)};
}

PURITY_TABLE(
    world,
    {
        asks("return rand();", "draws random numbers (rand)"),
        asks("return std::rand();", "draws random numbers (std::rand)"),
        asks("return ::rand();", "draws random numbers (::rand)"),
        asks("std::generate(b, e, std::rand);", "draws random numbers (std::rand)"),
        asks("std::generate(b, e, &rand);", "draws random numbers (rand)"),
        asks("std::mt19937 g(std::random_device{}());",
             "draws random numbers (std::random_device)"),
        asks("std::random_device d; return d();", "draws random numbers (std::random_device)"),
        asks("return time(nullptr);", "asks for the time (time)"),
        asks("return std::time(0);", "asks for the time (std::time)"),
        asks("return clock();", "asks for the time (clock)"),
        asks("auto t = std::chrono::steady_clock::now();",
             "asks for the time (std::chrono::steady_clock::now)"),
        asks("auto t = my_clock::now();", "asks for the time (my_clock::now)"),
        asks("clock_gettime(CLOCK_REALTIME, &t);", "asks for the time (clock_gettime)"),
        asks("return __rdtsc();", "asks for the time (__rdtsc)"),
        asks("return localtime(&t)->tm_hour;", "asks for the time (localtime)"),
        asks("return getenv(\"A\")[0];", "uses the environment (getenv)"),
        asks("return std::getenv(\"A\")[0];", "uses the environment (std::getenv)"),
        asks("setlocale(LC_ALL, \"\");", "uses the locale (setlocale)"),
        asks("stream.imbue(std::locale(\"\"));", "uses the locale (std::locale)"),
        asks("std::locale here; return 1;", "uses the locale (std::locale)"),
        asks("std::locale::global(l);", "uses the locale (std::locale)"),
        asks("std::fesetround(FE_UPWARD);", "uses the rounding mode (std::fesetround)"),
        asks("return fegetround();", "uses the rounding mode (fegetround)"),
        asks("getcwd(buffer, 9);", "uses the working directory (getcwd)"),
        asks("auto p = std::filesystem::current_path();",
             "uses the working directory (std::filesystem::current_path)"),
        asks("auto p = fs::current_path() / x;", "uses the working directory (fs::current_path)"),
        asks("auto p = fs::absolute(x);", "uses the working directory (fs::absolute)"),
        asks("auto i = std::this_thread::get_id();",
             "asks which threads there are (std::this_thread::get_id)"),
        asks("return std::thread::hardware_concurrency();",
             "asks which threads there are (std::thread::hardware_concurrency)"),
        asks("return omp_get_max_threads();", "asks which threads there are (omp_get_max_threads)"),
        asks("return std::system(\"ls\");", "uses processes (std::system)"),
        asks("FILE* p = popen(\"ls\", \"r\");", "uses processes (popen)"),
        asks("if (fork() == 0) return 1;", "uses processes (fork)"),
        asks("return getpid();", "uses processes (getpid)"),
        asks("void* p = dlopen(\"a.so\", RTLD_NOW);", "loads code while it runs (dlopen)"),
        asks("auto p = dlsym(h, \"f\");", "loads code while it runs (dlsym)"),
        asks("std::ifstream in(\"a.txt\");",
             "reads a file or stream that is not in its key (std::ifstream)"),
        asks("auto* p = std::fopen(path, \"r\");",
             "reads a file or stream that is not in its key (std::fopen)"),
        asks("int d = open(path, O_RDONLY);",
             "reads a file or stream that is not in its key (open)"),
        asks("std::cin >> x;", "reads a file or stream that is not in its key (std::cin)"),
        asks("std::getline(std::cin, x);",
             "reads a file or stream that is not in its key (std::cin)"),
        asks("return ::read(d, buffer, 9);",
             "reads a file or stream that is not in its key (::read)"),
        asks("for (auto& e : fs::directory_iterator(p)) k(e);",
             "reads a file or stream that is not in its key (fs::directory_iterator)"),
        asks("gethostname(buffer, 9);", "asks for the machine or the user (gethostname)"),
        asks("auto k = reinterpret_cast<std::uintptr_t>(p);",
             "uses an address as a value (reinterpret_cast)"),
        asks("auto k = (uintptr_t)p % 8;", "uses an address as a value (uintptr_t)"),
        asks("return std::hash<A*>{}(p);", "uses an address as a value (std::hash)"),
        asks("std::snprintf(b, 9, \"%p\", p);", "uses an address as a value (std::%p)"),
        asks("for (double t = time(nullptr);;) return t;", "asks for the time (time)"),
    });

PURITY_TABLE(no_world,
             {
                 silent("return sim.time();"),
                 silent("return sim->clock();"),
                 silent("return time(n, 2);"),
                 silent("return rand(n);", "int rand(int n) { return n; }"),
                 silent("return time(n);", "double time(int n) { return n * 0.5; }"),
                 silent("return my::clock();", "namespace my { int clock() { return 1; } }"),
                 silent("return sim::now();", "struct sim { static int now() { return 1; } };"),
                 silent("double time = n; return time;"),
                 silent("auto read = [](int a, int b, int c) { return a; }; return read(1, 2, n);"),
                 silent("std::vector<double> time(n); return time[0];"),
                 silent("stream.open(\"a\", 1); return stream.read(a, b, c);"),
                 silent("std::ofstream out(\"a.txt\"); out << n;"),
                 silent("FILE* p = std::fopen(path, \"wb\");"),
                 silent("int d = open(path, O_WRONLY | O_CREAT, 0600);"),
                 silent("return h(in);", "int h(std::ifstream& in) { return 1; }"),
                 silent("std::istringstream in(text); in.imbue(std::locale::classic());"),
                 silent("std::mt19937 g(n); return g();"),
                 silent("using clock = std::chrono::steady_clock; clock::time_point t; return 1;"),
                 silent("decltype(std::chrono::steady_clock::now()) t; return 1;"),
                 silent("auto p = reinterpret_cast<const char*>(&n); return *p;"),
                 silent("return std::hash<std::string>{}(s);"),
                 silent("std::printf(\"%d\", n);"),
                 silent("std::strftime(b, 9, \"%p\", &t);"),
                 silent("const char* s = \"rand()\"; return s[0];"),
                 silent("A a; return a.m();",
                        "struct A { int rand() { return 4; } int m() { return rand(); } };"),
                 silent("struct stat s; return sizeof(s);"),
                 silent("return 1;", "int other() { return rand(); }"),
                 silent("return 1; // rand()"),
             });

}  // namespace
}  // namespace coolcache::scan::test
