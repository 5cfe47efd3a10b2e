// Another system's mathematics: what IEEE 754 does not settle, and every C library rounds in its own way, is a unit in the last place more than here.
// Powers of two are left alone, since no library misses them. compare.sh loads it before the system's own.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <math.h>

static double other(double y)
{
    int exponent;
    return isfinite(y) && y != 0 && fabs(frexp(y, &exponent)) != 0.5 ? nextafter(y, INFINITY) : y;
}

#define OF_ONE(name) double name(double x) \
{ \
    static double (*own)(double); \
    own = own ? own : dlsym(RTLD_NEXT, #name); \
    return other(own(x)); \
}

#define OF_TWO(name) double name(double x, double y) \
{ \
    static double (*own)(double, double); \
    own = own ? own : dlsym(RTLD_NEXT, #name); \
    return other(own(x, y)); \
}

OF_ONE(exp) OF_ONE(expm1) OF_ONE(log) OF_ONE(log10) OF_ONE(log1p) OF_ONE(log2) OF_ONE(cbrt)
OF_ONE(sin) OF_ONE(cos) OF_ONE(tan) OF_ONE(asin) OF_ONE(acos) OF_ONE(atan)
OF_ONE(sinh) OF_ONE(cosh) OF_ONE(tanh) OF_ONE(asinh) OF_ONE(acosh) OF_ONE(atanh)
OF_TWO(pow) OF_TWO(atan2) OF_TWO(hypot)
