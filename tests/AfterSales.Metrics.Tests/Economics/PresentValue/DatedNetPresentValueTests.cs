using AfterSales.Metrics.Economics;
using NodaTime.Text;

namespace AfterSales.Metrics.Tests.Economics;

public class DatedNetPresentValueTests
{
    private static readonly LocalDate Day = new(2024, 1, 1);

    /// <summary>The samples of another project, read where they are; without them there is nothing to compare with.</summary>
    [Fact]
    public void Value_RowsOfOtherTools_Agree()
        => Assert.All(FinanceFunction.Of("XNPV").Select(row => (Row: row, Flows: LocalSample(row))).Where(x => x.Flows is not null), x =>
            x.Row.AssertAnswer(NetPresentValue.Value(x.Flows, x.Row.Number("rate"))));

    /// <summary>At the rate of return that other tools give for each day count the value is nothing.</summary>
    [Fact]
    public void Value_AtTheRateOfReturnOfEachDayCount_IsZero()
    {
        var rows = FinanceFunction.Of("XIRR_DAYCOUNT").ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var dates = row.Inputs.GetProperty("dates").EnumerateArray().Select(d => LocalDatePattern.Iso.Parse(d.GetString()!).Value);
            CashFlow[] flows = [.. dates.Zip(row.Values(), CashFlow.Of)];
            var dayCount = row.Inputs.GetProperty("day_count").GetString() switch
            {
                "30/360 US (SIA)" => DayCount.Thirty360Us,
                "30E/360" => DayCount.Thirty360European,
                _ => DayCount.Actual365Fixed,
            };
            var rate = double.Parse(row.Expected, System.Globalization.CultureInfo.InvariantCulture);

            // The rate has nine digits; the flows' mean life is about 1.4 years.
            Assert.True(Math.Abs(NetPresentValue.Value(flows, rate, new DatedDiscountingOptions { DayCount = dayCount }).Value!.Value) < 2e-9 * 10_000);
        });
    }

    [Fact]
    public void Compute_OneYearLater_IsDiscountedOnce()
    {
        var result = NetPresentValue.Compute([CashFlow.Of(Day, -100m), CashFlow.Of(Day.PlusDays(365), 121m)], 0.1);

        Assert.Equal((Day, 2, 21m), (result.ValuationDate, result.Count, result.Sum));
        Reference.AssertClose(110, result.Inflows.Value, 1e-15, "121 / 1.1");
        Assert.Equal(100, result.Outflows.Value);
        Reference.AssertClose(10, result.Headline.Value, 1e-14, "net");
    }

    [Fact]
    public void Compute_ValuationDateGiven_MovesTheValue()
    {
        CashFlow[] flows = [CashFlow.Of(Day, 100m), CashFlow.Of(Day.PlusDays(730), 121m)];
        var options = new DatedDiscountingOptions { ValuationDate = Day.PlusDays(365) };

        Reference.AssertClose(220, NetPresentValue.Value(flows, 0.1, options).Value, 1e-15, "100·1.1 + 121/1.1");
    }

    [Fact]
    public void Compute_NoFlows_IsUndefined()
    {
        var result = NetPresentValue.Compute(ReadOnlySpan<CashFlow>.Empty, 0.1);

        Assert.Equal(UndefinedReason.NoData, result.Headline.Reason);
        Assert.Null(result.ValuationDate);
        Assert.Equal(UndefinedReason.NoData, NetPresentValue.Value(ReadOnlySpan<CashFlow>.Empty, 0.1, new DatedDiscountingOptions { ValuationDate = Day })
            .Reason);
    }

    [Fact]
    public void Value_SameDayFlows_AreNettedExactly()
        => Assert.Equal(0, NetPresentValue.Value([CashFlow.Of(Day, 1m), CashFlow.Of(Day.PlusDays(17), 0.1m), CashFlow.Of(Day.PlusDays(17), -0.1m),
            CashFlow.Of(Day, -1m)], 0.07).Value);

    [Fact]
    public void Compute_RateRefused_Throws()
    {
        CashFlow[] flows = [CashFlow.Of(Day, 1m)];

        Assert.Throws<ArgumentOutOfRangeException>(() => NetPresentValue.Compute(flows, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NetPresentValue.Value(flows, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => NetPresentValue.Profile(flows, [-2], new Figure<double>[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DatedDiscountingOptions { DayCount = (DayCount)99 });
        Assert.Throws<ArgumentException>(() => NetPresentValue.Values(flows, [2], 0.1, new Figure<double>[1]));
    }

    /// <summary>mpmath, 40 digits: 1.07^(−t) with t of each day count from 2023-01-31 to 2025-03-31.</summary>
    [Theory]
    [InlineData(DayCount.Actual365Fixed, 0.863778190962888075)]
    [InlineData(DayCount.Actual360, 0.862023156265692415)]
    [InlineData(DayCount.ActualActualIsda, 0.863938321050304501)]
    [InlineData(DayCount.Thirty360European, 0.863644771895790758)]
    [InlineData(DayCount.Thirty360Us, 0.863644771895790758)]
    public void Value_EachDayCount_IsThePower(DayCount dayCount, double expected)
    {
        CashFlow[] flows = [CashFlow.Of(new LocalDate(2023, 1, 31), 0m), CashFlow.Of(new LocalDate(2025, 3, 31), 1m)];

        Reference.AssertClose(expected, NetPresentValue.Value(flows, 0.07, new DatedDiscountingOptions { DayCount = dayCount }).Value, 3e-16, "factor");
    }

    private static CashFlow[]? LocalSample(FinanceFunction row)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "vectors", "local", "irr_xirr_samples.json");
            if (File.Exists(file))
            {
                var name = Path.GetFileNameWithoutExtension(row.Inputs.GetProperty("file").GetString());
                var sample = System.Text.Json.JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray()
                    .FirstOrDefault(s => s.GetProperty("id").GetString() == $"pyxirr-sample-{name}");
                return sample.ValueKind == System.Text.Json.JsonValueKind.Undefined ? null :
                [
                    .. sample.GetProperty("dates").EnumerateArray().Select(d => LocalDatePattern.Iso.Parse(d.GetString()!).Value)
                        .Zip(sample.GetProperty("amounts").Exacts(), CashFlow.Of),
                ];
            }
        }

        return null;
    }
}
