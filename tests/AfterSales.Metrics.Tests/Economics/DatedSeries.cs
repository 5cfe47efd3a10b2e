using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

/// <summary>Dated series for the laws of this room: unordered, often several flows on one day.</summary>
internal static class DatedSeries
{
    public static readonly LocalDate Start = new(2024, 1, 31);

    public static Gen<DayCount> DayCounts { get; } = Gen.Elements(Enum.GetValues<DayCount>());

    public static Gen<CashFlow[]> Any { get; } =
        from n in Gen.Choose(1, 30)
        from flows in Flow.ArrayOf(n)
        select flows;

    private static Gen<CashFlow> Flow =>
        from days in Gen.Frequency((2, Gen.Constant(0)), (2, Gen.Elements(1, 28, 29, 365, 366)), (6, Gen.Choose(0, 6000)))
        from amount in Edges.Cents
        select CashFlow.Of(Start.PlusDays(days), amount);

    public static CashFlow[] Yearly(decimal[] flows) => [.. flows.Select((amount, i) => CashFlow.Of(new LocalDate(2020, 3, 15).PlusYears(i), amount))];

    public static double Gross(CashFlow[] flows, double rate, DayCount dayCount = DayCount.Actual365Fixed)
    {
        var from = flows.Min(f => f.Date);
        return flows.Sum(f => Math.Abs((double)f.Amount) * Math.Pow(1 + rate, -YearFraction.Compute(from, f.Date, dayCount)));
    }
}
