using System.Text.Json;
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class XirrTests
{
    private static readonly LocalDate Start = new(2024, 1, 1);

    [Fact]
    public void Compute_OneYear_IsTheGain()
    {
        var result = Xirr.Compute([CashFlow.Of(new LocalDate(2023, 1, 1), -100m), CashFlow.Of(Start, 110m)]);

        Assert.Equal((RateOfReturnStatus.Unique, 0.1), (result.Status, result.Headline.Value));
        Assert.Equal(Math.Log(1.1), result.LogRate.Value!.Value, 1e-16);
        Assert.Equal((2, 1), (result.FlowCount, result.SignChanges));
        Assert.True(result.Residual.Value is >= 0 and < 1e-15);
        Assert.Equal(result.Headline, Assert.Single(result.Roots).Rate);
        Assert.Empty(result.UnresolvedLogRates);
    }

    [Fact]
    public void Compute_NoFlow_IsEmpty() => AssertUndefined([], RateOfReturnStatus.Empty, UndefinedReason.NoData);

    [Fact]
    public void Compute_AllZero_IsIdenticallyZero() => AssertUndefined([0m, 0m], RateOfReturnStatus.IdenticallyZero, UndefinedReason.IdenticallyZero);

    [Fact]
    public void Compute_OneSign_HasNoRate() => AssertUndefined([5m, 0m, 7m], RateOfReturnStatus.NoSignChange, UndefinedReason.NoSignChange);

    [Fact]
    public void Compute_OneDate_HasNoRate()
        => Assert.Equal(RateOfReturnStatus.NoSignChange, Xirr.Compute([CashFlow.Of(Start, -1m), CashFlow.Of(Start, 3m)]).Status);

    [Fact]
    public void Compute_BothSignsButNoRate_IsProven() => AssertUndefined([100m, -150m, 100m], RateOfReturnStatus.NoRoot, UndefinedReason.NoSolution);

    [Fact]
    public void Compute_SumsToZero_IsZeroExactly()
    {
        var result = Xirr.Compute(Dates(3), [-100.10m, 40.05m, 60.05m]);

        Assert.Equal((RateOfReturnStatus.Unique, 0.0, 0.0), (result.Status, result.Headline.Value, result.LogRate.Value));
    }

    [Fact]
    public void Compute_GainBeyondDouble_KeepsItsLogarithm()
    {
        var result = Xirr.Compute([Start, Start.PlusDays(1)], [-1m, 8m]);

        Assert.Equal(UndefinedReason.Overflow, result.Headline.Reason);
        Reference.AssertClose(365 * Math.Log(8), result.LogRate.Value, 1e-15, "365·ln 8");
        Assert.Equal(RateOfReturnStatus.Unique, result.Status);
    }

    [Fact]
    public void Compute_LossOfAllButNothing_StaysAboveMinusOne()
    {
        var result = Xirr.Compute([Start, Start.PlusDays(1)], [-10m, 1m]);

        Assert.Equal(-0.99999999999999989, result.Headline.Value);
        Reference.AssertClose(-365 * Math.Log(10), result.LogRate.Value, 1e-15, "−365·ln 10");
    }

    [Theory]
    [InlineData(RateOfReturnChoice.NearestZero, 0, 0.1)]
    [InlineData(RateOfReturnChoice.Lowest, 0, 0.1)]
    [InlineData(RateOfReturnChoice.Highest, 0, 0.3)]
    [InlineData(RateOfReturnChoice.NearestGuess, 0.21, 0.2)]
    public void Compute_SeveralRates_ShowsTheOneChosenAndKnowsAll(RateOfReturnChoice choice, double guess, double expected)
    {
        // 1000·(x − 1.1)(x − 1.2)(x − 1.3), yearly under 30/360.
        var options = new RateOfReturnOptions { Choice = choice, Guess = guess, DayCount = DayCount.Thirty360European };
        var result = Xirr.Compute([.. Enumerable.Range(0, 4).Select(i => Start.PlusYears(i))], [1000m, -3600m, 4310m, -1716m], options);

        Assert.Equal(RateOfReturnStatus.Multiple, result.Status);
        Assert.Equal([0.1, 0.2, 0.3], result.Roots.Select(r => Math.Round(r.Rate.Value!.Value, 14)));
        Assert.Equal(expected, result.Headline.Value!.Value, 1e-15);
    }

    [Fact]
    public void Compute_ValueOnlyTouchesZero_IsUnresolvedAndSaysWhere()
    {
        var result = Xirr.Compute([.. Enumerable.Range(0, 3).Select(i => Start.PlusYears(i))], [-1000m, 2200m, -1210m],
            new RateOfReturnOptions { DayCount = DayCount.Thirty360Us });

        Assert.Equal((RateOfReturnStatus.Unresolved, UndefinedReason.Unresolved), (result.Status, result.Headline.Reason));
        Assert.Empty(result.Roots);
        Assert.Equal(Math.Log(1.1), Assert.Single(result.UnresolvedLogRates), 1e-9);
    }

    [Fact]
    public void Compute_TouchesZeroAtRateZero_IsExact()
    {
        var result = Xirr.Compute([Start, Start.PlusDays(10), Start.PlusDays(20)], [100m, -200m, 100m]);

        Assert.Equal((RateOfReturnStatus.Unique, 0.0), (result.Status, result.Headline.Value));
    }

    [Fact]
    public void Compute_AmountsNoDecimalCanAdd_AreNettedExactly()
    {
        // decimal's own addition overflows here, and rounds the small one away.
        LocalDate[] dates = [Start, Start, Start, Start.PlusYears(1)];
        var result = Xirr.Compute(dates, [decimal.MaxValue, 1e-28m, decimal.MinValue, -2e-28m], new RateOfReturnOptions { DayCount = DayCount.Thirty360Us });

        Assert.Equal((2, 1.0), (result.FlowCount, result.Headline.Value));
    }

    [Fact]
    public void Compute_DatesADayCountHoldsToBeOne_AreNetted()
    {
        var result = Xirr.Compute([new(2024, 1, 30), new(2024, 1, 31)], [-5m, 5m], new RateOfReturnOptions { DayCount = DayCount.Thirty360European });

        Assert.Equal(RateOfReturnStatus.IdenticallyZero, result.Status);
    }

    [Fact]
    public void Compute_DayCounts_AgreeWithPublishedRates()
    {
        foreach (var line in Reference.Text("finance_functions.csv").Split('\n').Where(l => l.StartsWith("XIRR_DAYCOUNT", StringComparison.Ordinal)))
        {
            var end = line.IndexOf("}\",", StringComparison.Ordinal);
            var inputs = JsonDocument.Parse(line[(line.IndexOf('{', StringComparison.Ordinal))..(end + 1)].Replace("\"\"", "\"", StringComparison.Ordinal))
                .RootElement;
            var dayCount = inputs.GetProperty("day_count").GetString() switch
            {
                "30/360 US (SIA)" => DayCount.Thirty360Us,
                "30E/360" => DayCount.Thirty360European,
                "Act/360" => DayCount.Actual360,
                "Act/365F" => DayCount.Actual365Fixed,
                "Act/Act ISDA" => DayCount.ActualActualIsda,
                var other => throw new InvalidOperationException($"{other} is no day count that this test knows."),
            };
            LocalDate[] dates = [.. inputs.GetProperty("dates").EnumerateArray().Select(d => NodaTime.Text.LocalDatePattern.Iso.Parse(d.GetString()!).Value)];
            var expected = double.Parse(line[(end + 3)..].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);

            // Published to a MATLAB user's tolerance, which the file names.
            Reference.AssertClose(expected, Xirr.Compute(dates, inputs.GetProperty("values").Exacts(), new RateOfReturnOptions { DayCount = dayCount })
                .Headline.Value, 1e-9, line);
        }
    }

    [Fact]
    public void ComputeRates_ManySeries_AreTheRatesOfEach()
    {
        decimal[] amounts = [-100m, 110m, -50m, 20m, 40m, 7m];
        var dates = Dates(6);
        var rates = new RateOfReturn[4];
        Xirr.ComputeRates(dates, amounts, [2, 5, 5, 6], rates);

        Assert.Equal(Xirr.ComputeRate(dates.AsSpan(0, 2), amounts.AsSpan(0, 2)), rates[0]);
        Assert.Equal(Xirr.ComputeRate(dates.AsSpan(2, 3), amounts.AsSpan(2, 3)), rates[1]);
        Assert.Equal([default, Xirr.ComputeRate(dates.AsSpan(5), amounts.AsSpan(5))], rates.Skip(2));
        Assert.Equal(RateOfReturnStatus.Empty, rates[2].Status);
    }

    [Fact]
    public void ComputeRates_EndsDoNotClose_Throws()
    {
        Assert.Throws<ArgumentException>(() => Xirr.ComputeRates(Dates(2), [1m, 2m], [1], new RateOfReturn[1]));
        Assert.Throws<ArgumentException>(() => Xirr.ComputeRates(Dates(2), [1m, 2m], [2], new RateOfReturn[2]));
    }

    [Fact]
    public void Compute_LengthsDiffer_Throws() => Assert.Throws<ArgumentException>(() => Xirr.Compute(Dates(2), [1m]));

    [Fact]
    public void Compute_Null_Throws() => Assert.Throws<ArgumentNullException>(() => Xirr.Compute(null!));

    [Fact]
    public void Options_Invalid_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RateOfReturnOptions { Guess = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RateOfReturnOptions { DayCount = (DayCount)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RateOfReturnOptions { Choice = (RateOfReturnChoice)9 });
    }

    [Fact]
    public void ComputeRate_Warm_AllocatesNothing()
    {
        var dates = Dates(256);
        decimal[] amounts = [.. Enumerable.Range(0, 256).Select(i => i == 0 ? -1000m : 5m)];
        Xirr.ComputeRate(dates, amounts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var rate = Xirr.ComputeRate(dates, amounts);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(RateOfReturnStatus.Unique, rate.Status);
    }

    [Fact]
    public void Pyxirr75_AmountsDividedByAThousand_HaveTheSameRate()
    {
        var (dates, amounts) = Case("pyxirr-75");
        var rate = Xirr.ComputeRate(dates, amounts);

        Assert.Equal(rate.LogRate, Xirr.ComputeRate(dates, [.. amounts.Select(a => a / 1000)]).LogRate);
        Reference.AssertClose(-0.91278138222995778, rate.Headline.Value, 1e-15, "rate");
    }

    [Fact]
    public void FastXirr9_TwoRates_AreBothShown() => Assert.Equal(2, Result("fastxirr-9").Roots.Count);

    [Fact]
    public void Finance33_DeepLoss_StaysAboveMinusHundredPercent() => Assert.InRange(Result("finance-33").Headline.Value!.Value, -1, 0);

    [Theory]
    [InlineData("peliot-5")]
    [InlineData("rustledger-1817")]
    [InlineData("fastxirr-11")]
    public void Peliot5_EverythingCancels_NoRateIsMadeUp(string id) => Assert.Equal(RateOfReturnStatus.IdenticallyZero, Result(id).Status);

    [Fact]
    public void Pyxirr31_ExcelAnswersAlmostZero_TheRateIsFound() => Assert.Equal(3.6894338683170793, Result("pyxirr-31").Headline.Value!.Value, 1e-14);

    [Fact]
    public void Stress_DeepLosses_TakeNoMoreWorkThanGains()
    {
        var losses = Reference.Json("xirr_stress.json").EnumerateArray().Select(RateCases.Check)
            .Where(result => result.Status == RateOfReturnStatus.Unique && result.Headline.Value < -0.5).ToList();
        Assert.NotEmpty(losses);
        Assert.All(losses, result => Assert.InRange(result.Evaluations, 1, 12));
    }

    private static RateOfReturnResult Result(string id)
    {
        var (dates, amounts) = Case(id);
        return Xirr.Compute(dates, amounts);
    }

    private static (LocalDate[] Dates, decimal[] Amounts) Case(string id)
    {
        var c = Reference.Json("irr_xirr_complaints.json").EnumerateArray().Single(e => e.GetProperty("id").GetString() == id);
        return ([.. c.GetProperty("days").EnumerateArray().Select(d => new LocalDate(1970, 1, 1).PlusDays(d.GetInt32()))], c.GetProperty("amounts").Exacts());
    }

    private static void AssertUndefined(decimal[] amounts, RateOfReturnStatus status, UndefinedReason reason)
    {
        var result = Xirr.Compute(Dates(amounts.Length), amounts);

        Assert.Equal(status, result.Status);
        Assert.Equal((reason, reason, reason), (result.Headline.Reason, result.LogRate.Reason, result.Residual.Reason));
        Assert.Empty(result.Roots);
    }

    private static LocalDate[] Dates(int count) => [.. Enumerable.Range(0, count).Select(i => Start.PlusDays(30 * i))];

    /// <summary>A gain of one in 10²⁸, beyond what two doubles hold beside the amounts: ln(1 + 10⁻²⁸) a year.</summary>
    [Fact]
    public void Compute_GainOfTheLastDigit_IsExact()
    {
        var dates = new[] { Start, Start.PlusDays(365) };
        var gain = Xirr.ComputeRate(dates, [-1m, 1.0000000000000000000000000001m]);
        var loss = Xirr.ComputeRate(dates, [-7m, 6.999999999999999999999999999m]);

        Assert.Equal((1e-28, 1e-28, RateOfReturnStatus.Unique), (gain.LogRate.Value, gain.Headline.Value, gain.Status));
        Reference.AssertClose(-1.4285714285714286e-28, loss.LogRate.Value, 1e-15, "−1e-27 / 7");
    }

    [Fact]
    public void Compute_ManyFlowsThatAllButCancel_KeepEveryDigit()
    {
        // Monthly, 600 flows: the sum is one cent of 10¹² paid and received.
        decimal[] amounts = [.. Enumerable.Range(0, 600).Select(i => i % 2 == 0 ? -1_666_666_666.67m : 1_666_666_666.67m)];
        amounts[^1] += 0.01m;
        LocalDate[] dates = [.. Enumerable.Range(0, 600).Select(i => Start.PlusDays(30 * (i / 2)).PlusDays(i % 2 * 15))];
        var result = Xirr.Compute(dates, amounts);

        Assert.All(result.Roots, root => Assert.True(
            Math.Sign(LongSum.RelativeValue([.. dates.Zip(amounts, CashFlow.Of)], root.LogRate * (1 - 1e-15)))
                != Math.Sign(LongSum.RelativeValue([.. dates.Zip(amounts, CashFlow.Of)], root.LogRate * (1 + 1e-15)))));
        Assert.Equal(RateOfReturnStatus.Unique, result.Status);
    }

    // Found by FsCheck: between e^691 and e^700, and between e^735 and e^744, the second double of the rate was NaN. 6.7³⁶⁵ − 1 by mpmath.
    [Fact]
    public void Compute_RateNearTheLargestDouble_IsRightOrOverflows()
    {
        var day = new LocalDate(2024, 3, 1);
        var large = Xirr.Compute([CashFlow.Of(day, -1), CashFlow.Of(day.PlusDays(1), 6.7m)]);
        var beyond = Xirr.Compute([CashFlow.Of(day, -1), CashFlow.Of(day.PlusDays(1), 7.6m)]);

        Assert.Equal(1, large.Headline.Value!.Value / 3.2908113445771919e301, 1e-14);
        Assert.Equal(UndefinedReason.Overflow, beyond.Headline.Reason);
        Assert.Equal(740.27411, beyond.LogRate.Value!.Value, 1e-4);
    }
}
