using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class InternalRateOfReturnTests
{
    [Fact]
    public void Compute_OnePeriod_IsTheGain() => Assert.Equal(0.25, InternalRateOfReturn.Compute([-100m, 125m]).Headline.Value);

    [Fact]
    public void Compute_Empty_IsEmpty() => Assert.Equal(RateOfReturnStatus.Empty, InternalRateOfReturn.Compute(ReadOnlySpan<decimal>.Empty).Status);

    [Fact]
    public void Compute_LeadingZeros_ChangeNothing()
        => Assert.Equal(InternalRateOfReturn.Compute([-100m, 30m, 90m]).LogRate, InternalRateOfReturn.Compute([0m, 0m, -100m, 30m, 90m]).LogRate);

    [Fact]
    public void Compute_Doubles_AreTakenAtTheirExactValue()
    {
        Assert.Equal(InternalRateOfReturn.Compute([-100m, 30m, 90m]).LogRate, InternalRateOfReturn.Compute([-100.0, 30, 90]).LogRate);

        // 0.1 + 0.2 in doubles is 2^-54 more than 0.3 is: a rate that is tiny, and there.
        Assert.InRange(InternalRateOfReturn.Compute([-0.3, 0.1, 0.2]).Headline.Value!.Value, 1e-17, 1e-16);
        Assert.Equal(0.0, InternalRateOfReturn.Compute([-0.3m, 0.1m, 0.2m]).Headline.Value);
    }

    [Fact]
    public void Compute_DoublesOfEveryMagnitude_KeepTheirRate()
    {
        foreach (var scale in new[] { 1e-300, 1e-12, 1e12, 1e300 })
        {
            // The scaled amounts are themselves rounded, and their quotient with them.
            Reference.AssertClose(0.25, InternalRateOfReturn.Compute([-100 * scale, 125 * scale]).Headline.Value, 1e-15, "rate");
        }
    }

    [Fact]
    public void Compute_DoublesOfTheWholeRange_KeepTheirRate()
    {
        // 10³⁰⁰ out, 10⁻³⁰⁰ back after two periods: a loss of 600 powers of ten.
        var result = InternalRateOfReturn.Compute([-1e300, 0, 1e-300]);

        Assert.Equal(RateOfReturnStatus.Unique, result.Status);
        Reference.AssertClose(-300 * Math.Log(10), result.LogRate.Value, 1e-15, "−300·ln 10");
        Assert.Equal(-0.99999999999999989, result.Headline.Value);
        Assert.Equal(2, InternalRateOfReturn.Compute([1e-200, -1.0, 1e-200]).Roots.Count);
        Assert.Equal(RateOfReturnStatus.IdenticallyZero, InternalRateOfReturn.Compute([0.0, -0.0]).Status);
    }

    [Fact]
    public void Compute_NotFinite_Throws()
        => Assert.Throws<ArgumentException>(() => InternalRateOfReturn.Compute([-1.0, double.NaN]));

    [Fact]
    public void ComputeRate_BufferTooShort_StillCountsAllRoots()
    {
        var one = new double[1];
        var rate = InternalRateOfReturn.ComputeRate([1000m, -3600m, 4310m, -1716m], one);

        Assert.Equal((RateOfReturnStatus.Multiple, 3), (rate.Status, rate.RootCount));
        Assert.Equal(Math.Log(1.1), one[0], 1e-15);
    }

    [Fact]
    public void ComputeRates_ManySeries_AreTheRatesOfEach()
    {
        var rates = new RateOfReturn[2];
        InternalRateOfReturn.ComputeRates([-100m, 125m, -100m, 30m, 90m], [2, 5], rates);

        Assert.Equal([InternalRateOfReturn.ComputeRate([-100m, 125m]), InternalRateOfReturn.ComputeRate([-100m, 30m, 90m])], rates);
    }

    [Fact]
    public void ComputeRates_SeriesOfAllLengths_SameBitsAsEach()
    {
        decimal[][] series = [.. Enumerable.Range(0, 60).Select(i => Enumerable.Range(0, i).Select(k => k == 0 ? -40m * i : 50m + (k % 7)).ToArray())];
        int[] ends = [.. series.Select((_, i) => i * (i + 1) / 2)];
        var rates = new RateOfReturn[series.Length];
        InternalRateOfReturn.ComputeRates(series.SelectMany(x => x).ToArray(), ends, rates);

        Assert.Equal(series.Select(x => InternalRateOfReturn.ComputeRate(x)), rates);
    }

    [Theory]
    [InlineData(RateOfReturnChoice.Highest, 0.3)]
    [InlineData(RateOfReturnChoice.NearestGuess, 0.1)]
    public void Compute_SeveralRates_ShowsTheOneChosen(RateOfReturnChoice choice, double expected)
        => Assert.Equal(expected, InternalRateOfReturn.Compute([1000m, -3600m, 4310m, -1716m], new RateOfReturnOptions { Choice = choice })
            .Headline.Value!.Value, 1e-14);

    [Fact]
    public void Compute_EightCloseRates_FindsAll()
    {
        // ∏ (x − 1.1)(x − 1.2) … (x − 1.8): between its roots the value is a ten-thousand-millionth of its terms.
        decimal[] amounts = [1m];
        for (var i = 1; i <= 8; i++)
        {
            amounts = [.. Enumerable.Range(0, amounts.Length + 1)
                .Select(k => (k < amounts.Length ? amounts[k] : 0) - ((1 + (i / 10m)) * (k > 0 ? amounts[k - 1] : 0)))];
        }

        var result = InternalRateOfReturn.Compute(amounts);
        Assert.Equal(RateOfReturnStatus.Multiple, result.Status);
        Assert.Equal([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8], result.Roots.Select(r => Math.Round(r.Rate.Value!.Value, 12)));
    }

    [Fact]
    public void Compute_DayCountForFlowsWithoutDates_IsRefused()
    {
        var options = new RateOfReturnOptions { DayCount = DayCount.Actual360 };

        Assert.Throws<ArgumentException>("options", () => InternalRateOfReturn.Compute([-1m, 2m], options));
        Assert.Throws<ArgumentException>("options", () => InternalRateOfReturn.Compute([-1.0, 2.0], options));
    }

    [Fact]
    public void ComputeRates_EndsDoNotClose_Throws()
    {
        Assert.Throws<ArgumentException>("ends", () => InternalRateOfReturn.ComputeRates([-1m, 2m], [1], new RateOfReturn[1]));
        Assert.Throws<ArgumentException>("ends", () => InternalRateOfReturn.ComputeRates([-1m, 2m], [2, 1], new RateOfReturn[2]));
        Assert.Throws<ArgumentException>("ends", () => InternalRateOfReturn.ComputeRates([-1m, 2m], [3], new RateOfReturn[1]));
    }
}
