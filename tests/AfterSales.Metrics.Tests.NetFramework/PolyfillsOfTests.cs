// Of what Polyfills.cs lends the tests, what takes the library's own arithmetic or the test runner.
using System.Numerics;
using AfterSales.Metrics.Internal;
using Xunit;

namespace System
{
    internal static class FrameworkExtensionsOfTests
    {
        extension(Math)
        {
            // By exact fractions of whole numbers, rounded once.
            public static double FusedMultiplyAdd(double a, double b, double c)
            {
                if (!double.IsFinite(a) || !double.IsFinite(b) || !double.IsFinite(c))
                {
                    return double.IsFinite(a) && double.IsFinite(b) ? c : (a * b) + c;
                }

                var ((x, p), (y, q), (z, r)) = (Parts(a), Parts(b), Parts(c));
                var least = Math.Min(p + q, r);
                var sum = (x * y * BigInteger.Pow(2, p + q - least)) + (z * BigInteger.Pow(2, r - least));
                return least < 0 ? NearestDouble.Of(sum, BigInteger.Pow(2, -least)) : NearestDouble.Of(sum * BigInteger.Pow(2, least), BigInteger.One);
            }
        }

        extension(GC)
        {
            public static long GetAllocatedBytesForCurrentThread()
            {
                Assert.Skip("What a thread allocates is not told on .NET Framework.");
                return 0;
            }
        }

        private static (BigInteger Mantissa, int Exponent) Parts(double value)
        {
            var bits = BitConverter.DoubleToInt64Bits(value);
            var exponent = (int)((bits >> 52) & 0x7FF);
            var mantissa = bits & ((1L << 52) - 1);
            return ((bits < 0 ? -1 : 1) * new BigInteger(exponent == 0 ? mantissa : mantissa | (1L << 52)), Math.Max(exponent, 1) - 1075);
        }
    }
}
