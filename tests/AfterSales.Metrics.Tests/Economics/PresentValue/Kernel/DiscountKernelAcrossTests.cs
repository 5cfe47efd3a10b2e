#if !LIBRARY_NETSTANDARD
using System.Runtime.Intrinsics;
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

/// <summary>Eight series side by side, on every width of vectors this processor has: each with the bits of one alone. netstandard2.0 has no lanes.</summary>
public unsafe class DiscountKernelAcrossTests
{
    private const int MostRows = 32;
    private const double Center = 77;

    /// <summary>Lengths below, at and above the eight classes that flows are summed in, and rates down to factors that have no double.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1e-300)]
    [InlineData(1e-9)]
    [InlineData(1e-4)]
    [InlineData(0.03)]
    [InlineData(2.5)]
    public void Across_EveryWidth_IsEachAlone(double v)
    {
        var workspace = stackalloc double[SeriesAcross.Doubles(MostRows)];
        var series = new SeriesAcross(workspace, MostRows);
        var ofOne = stackalloc double[FlowSeries.Regions * FlowSeries.Stride(MostRows)];
        var random = new Random(11);
        var (sums, precise) = (new DiscountedSums[8], new PreciseSums[8]);
        int[] lengths = [10, 1, 8, 32, 2, 9, 31, 17];
        for (var lane = 0; lane < 8; lane++)
        {
            var flows = Flows(ofOne, lengths[lane], random);
            var rate = v * (lane + 1);
            DiscountedSums one;
            DiscountKernel.EvaluatePlainly(flows.Times, flows.Amounts, null, flows.Length, Center, rate, &one);
            sums[lane] = one;
            DiscountKernel.EvaluatePlainlyPrecisely(flows.Times, flows.Amounts, null, flows.Length, Center, rate, out precise[lane]);
            series.Load(lane, flows, Center);
            series.Rates[lane] = -rate;
        }

        DiscountKernel.EvaluateAcross<Ops128, Vector128<double>>(default, series, v == 0);
        AreEqual(sums, series);
        DiscountKernel.EvaluatePreciselyAcross<Ops128, Vector128<double>>(default, series);
        AreEqual(precise, series);
        if (Ops256.IsSupported)
        {
            DiscountKernel.EvaluateAcross<Ops256, Vector256<double>>(default, series, v == 0);
            AreEqual(sums, series);
            DiscountKernel.EvaluatePreciselyAcross<Ops256, Vector256<double>>(default, series);
            AreEqual(precise, series);
        }

        if (Ops512.IsSupported)
        {
            DiscountKernel.EvaluateAcross<Ops512, Vector512<double>>(default, series, v == 0);
            AreEqual(sums, series);
            DiscountKernel.EvaluatePreciselyAcross<Ops512, Vector512<double>>(default, series);
            AreEqual(precise, series);
        }
    }

    [Fact]
    public void Load_SeriesAfterALongerOne_HasFlowsOfNothingAboveItsOwn()
    {
        var workspace = stackalloc double[SeriesAcross.Doubles(MostRows)];
        var ofOne = stackalloc double[FlowSeries.Regions * FlowSeries.Stride(MostRows)];
        var series = new SeriesAcross(workspace, MostRows);
        for (var round = 0; round < 2; round++)
        {
            int[] lengths = round == 0 ? [20, 30, 25] : [3, 12, 5];
            series.Rows = 0;
            for (var lane = 0; lane < lengths.Length; lane++)
            {
                series.Load(lane, Flows(ofOne, lengths[lane], new Random(lane)), Center);
            }

            Assert.Equal(lengths.Max(), series.Rows);
            for (var lane = 0; lane < lengths.Length; lane++)
            {
                for (var row = 0; row < series.Rows; row++)
                {
                    Assert.Equal(row < lengths[lane], series.Amounts[(8 * row) + lane] != 0);
                }
            }
        }
    }

    private static FlowSeries Flows(double* workspace, int count, Random random)
    {
        decimal[] amounts = [.. Enumerable.Range(0, count).Select(_ => random.Next(1, 900_000_000) * (random.Next(2) == 0 ? 0.01m : -0.01m))];
        LocalDate[] dates = [.. Enumerable.Range(0, count).Select(i => new LocalDate(2001, 3, 1).PlusDays((40 * i) + random.Next(40)))];
        var flows = new FlowSeries(workspace, FlowSeries.Stride(MostRows));
        flows.LoadDates(dates, amounts, DayCount.Actual365Fixed);
        return flows;
    }

    private static void AreEqual(DiscountedSums[] expected, in SeriesAcross series)
    {
        for (var lane = 0; lane < 8; lane++)
        {
            DiscountedSums sums;
            DiscountKernel.TakeSums(series, lane, &sums);
            Assert.Equal(expected[lane], sums);
        }
    }

    private static void AreEqual(PreciseSums[] expected, in SeriesAcross series)
    {
        for (var lane = 0; lane < 8; lane++)
        {
            Assert.Equal(expected[lane], DiscountKernel.PreciseSumsAcross(series, lane));
        }
    }
}
#endif
