using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>Means and shares of times, each rounded once.</summary>
internal static class TimeFigures
{
    // Up to there the product is a decimal without rounding.
    private const decimal MostShort = 1_000_000_000;

    public static Figure<double> HoursEach(TotalTime time, long count) => PerHour(time.Ticks, count);

    /// <summary>Ticks ÷ (count × an hour), in one rounding.</summary>
    public static Figure<double> PerHour(decimal ticks, decimal count) => count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
        : count is > 0 and <= MostShort ? Figure.Ratio(ticks, count * NodaConstants.TicksPerHour)
        : Figure.Of(ExactDecimal.Quotient(ExactDecimal.Of(ticks), ExactDecimal.Of(count) * ExactDecimal.Of(NodaConstants.TicksPerHour)));

    public static Figure<double> Share(TotalTime part, TotalTime whole) => Figure.Ratio(part.Ticks, whole.Ticks);
}
