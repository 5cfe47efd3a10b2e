using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Internal;
#if !LIBRARY_NETSTANDARD
using System.Runtime.Intrinsics;
#endif

namespace AfterSales.Metrics.Tests.Economics;

/// <summary>The kernel by itself, on every width of vectors this processor has; 128 bits wide in any case, if need be in software.</summary>
public class DiscountKernelTests
{
    // mpmath at 60 digits: exp(x) rounded to a double, and the rest rounded to a double.
    [Theory]
    [InlineData(-1.0, 0.36787944117144233, -1.2428753672788363e-17)]
    [InlineData(-0.001, 0.99900049983337502, -3.0260240531452428e-17)]
    [InlineData(-37.5, 5.1755550058018688e-17, -2.3609618230840602e-33)]
    [InlineData(-1e-09, 0.99999999900000003, -2.7781931525873542e-17)]
    [InlineData(2.5, 12.182493960703473, 2.0334002173348147e-16)]
    public void Exp_AnyArgument_IsRightTo22Digits(double x, double high, double low)
    {
        var value = DiscountKernel.Exp(x, 0, out var rest);

        Assert.Equal(high, value);
        Assert.Equal(low, rest, 4e-22 * high);
    }

#if !LIBRARY_NETSTANDARD
    [Fact]
    public unsafe void Evaluate_EveryWidth_GivesTheSameBits()
    {
        var random = new Random(5);
        foreach (var length in new[] { 8, 16, 64, 136 })
        {
            double[] times = [.. Enumerable.Range(0, length).Select(_ => (double)random.Next(0, 20_000))];
            double[] amounts = [.. Enumerable.Range(0, length).Select(_ => (double)random.NextInt64(-900_000_000_000, 900_000_000_000))];
            double[] low = [.. amounts.Select(a => a * 1e-17)];
            double[] terms = new double[length], others = new double[length];
            // At 0.03 and 2.5 factors go down to e^−600 and stop at e^−708, where the errors of products have no double; 1e-300 does the same to v·s.
            foreach (var v in new[] { 0, 1e-300, 1e-150, 1e-9, 1e-4, 0.03, 2.5 })
            {
                fixed (double* t = times, a = amounts, l = low, first = terms, second = others)
                {
                    DiscountedSums sums;
                    DiscountKernel.EvaluatePlainly(t, a, first, length, 77, v, &sums);
                    DiscountKernel.EvaluatePlainlyPrecisely(t, a, l, length, 77, v, out var precise);
                    if (Ops512.IsSupported)
                    {
                        DiscountedSums wide;
                        DiscountKernel.Evaluate<Ops512, Vector512<double>>(new Ops512(), t, a, second, length, 77, v, &wide);
                        DiscountKernel.EvaluatePrecisely<Ops512, Vector512<double>>(new Ops512(), t, a, l, length, 77, v, out var wideSums);
                        Assert.Equal((sums, precise), (wide, wideSums));
                        Assert.Equal(terms, others);
                    }

                    if (Ops256.IsSupported)
                    {
                        DiscountedSums wide;
                        DiscountKernel.Evaluate<Ops256, Vector256<double>>(default, t, a, second, length, 77, v, &wide);
                        DiscountKernel.EvaluatePrecisely<Ops256, Vector256<double>>(default, t, a, l, length, 77, v, out var wideSums);
                        Assert.Equal((sums, precise), (wide, wideSums));
                        Assert.Equal(terms, others);
                    }

                    DiscountedSums narrow;
                    DiscountKernel.Evaluate<Ops128, Vector128<double>>(default, t, a, second, length, 77, v, &narrow);
                    DiscountKernel.EvaluatePrecisely<Ops128, Vector128<double>>(default, t, a, l, length, 77, v, out var narrowSums);
                    Assert.Equal((sums, precise), (narrow, narrowSums));
                    Assert.Equal(terms, others);
                }
            }
        }
    }

    [Fact]
    public unsafe void Present_EveryWidth_GivesTheSameBits()
    {
        var random = new Random(7);
        foreach (var length in new[] { 8, 16, 64, 136 })
        {
            double[] times = [.. Enumerable.Range(0, length).Select(_ => (double)random.Next(0, 20_000))];
            double[] amounts = [.. Enumerable.Range(0, length).Select(_ => (double)random.NextInt64(-900_000_000_000, 900_000_000_000))];
            foreach (var (high, low) in new[] { (1e-9, 1e-27), (1e-4, -3e-21), (-2e-4, 1e-21), (0.03, 1e-19) })
            {
                var v = DoubleDouble.Sum(high, low);
                fixed (double* t = times, a = amounts)
                {
                    var sum = DiscountKernel.PresentPlainly(t, a, length, v, out var gross);
                    Assert.Equal((sum, gross), (DiscountKernel.Present(t, a, length, v, out var widest), widest));
                    Assert.Equal((sum, gross), (DiscountKernel.Present<Ops128, Vector128<double>>(default, t, a, length, v, out var narrow), narrow));
                    if (Ops256.IsSupported)
                    {
                        Assert.Equal((sum, gross), (DiscountKernel.Present<Ops256, Vector256<double>>(default, t, a, length, v, out var wide), wide));
                    }

                    if (Ops512.IsSupported)
                    {
                        Assert.Equal((sum, gross), (DiscountKernel.Present<Ops512, Vector512<double>>(new Ops512(), t, a, length, v, out var wide), wide));
                    }
                }
            }
        }
    }

    /// <summary>What decides whether the lanes may round: against powers in two doubles, whose error is below 2⁻⁹⁰ of the terms.</summary>
    [Fact]
    public unsafe void Present_AnyFlows_ErrsLessThanItsDoubt()
    {
        var random = new Random(11);
        var from = new LocalDate(2020, 1, 31);
        for (var trial = 0; trial < 4000; trial++)
        {
            var length = DiscountKernel.Width * (1 + random.Next(4));
            var flows = new CashFlow[length];
            var (times, amounts) = (new double[length], new double[length]);
            var (day, step) = (0, 1 + random.Next(400));
            var dayCount = Enum.GetValues<DayCount>()[trial % Enum.GetValues<DayCount>().Length];
            for (var i = 0; i < length; i++)
            {
                day += 35 + random.Next(step);
                flows[i] = CashFlow.Of(from.PlusDays(day), random.NextInt64(-900_000_000_000, 900_000_000_000) / 100m);
                (times[i], amounts[i]) = (YearFraction.Ticks(from, flows[i].Date, dayCount), (double)flows[i].Amount);
            }

            var rate = (trial % 3) switch { 0 => random.NextDouble() * 0.3, 1 => -random.NextDouble() * 0.9, _ => random.NextDouble() * 5 };
            fixed (double* t = times, a = amounts)
            {
                var ticksPerYear = YearFraction.TicksPerYear(dayCount);
                var sum = DiscountKernel.Present(t, a, length, DiscountKernel.LogPerTick(rate, ticksPerYear), out var gross);
                var powers = DatedDiscounting.Net(flows, rate, from, dayCount);
                var error = Math.Abs(sum.High - powers.High + (sum.Low - powers.Low));
                var doubt = DatedDiscounting.Doubt(gross, times[length - 1], dayCount);
                Assert.True(error <= doubt, $"{dayCount}, rate {rate:R}, {length} flows to day {day}: {error:R} is more than {doubt:R}.");
            }
        }
    }
#endif
}
