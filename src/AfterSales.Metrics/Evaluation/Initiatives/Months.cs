using NodaTime;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Months of the ISO calendar as numbers.</summary>
internal static class Months
{
    public static int Between(YearMonth from, YearMonth to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;
}
