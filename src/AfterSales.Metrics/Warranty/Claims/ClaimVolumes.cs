using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;
using NodaTime;

namespace AfterSales.Metrics.Warranty;

/// <summary>Claims month by month, as reported so far and as expected from then on: the volume that drives what they cost.</summary>
/// <remarks>
/// <para><b>Formula.</b> Up to the current month Σ of the claims reported in a month; k months behind it Σ over the forecasts of
/// <see cref="ClaimForecastResult.NextTwelveMonthsOfAllSales"/> k.</para>
/// <para><b>Units.</b> Claims; calendar months.</para>
/// <para><b>Domain.</b> Claims by the month in which they are reported; forecasts of one current month.</para>
/// <para><b>Edge cases.</b> A known month without claims: 0. A month before the first known one, more than twelve behind the current one, or behind it without
/// forecasts: undefined, <see cref="UndefinedReason.NoData"/>. Expected claims beyond the largest double: <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> Exact sums of counts, rounded once; forecasts are added in double, in their order.</para>
/// <para><b>Source.</b> J. D. Kalbfleisch, J. F. Lawless and J. A. Robinson, Technometrics 33, 1991.</para>
/// </remarks>
/// <example>
/// <code>
/// var (january, february) = (new LocalDate(2026, 1, 1), new LocalDate(2026, 2, 1));
/// var forecast = ClaimForecast.Compute(new ClaimForecastInput
/// {
///     MonthlySales = [1_000, 2_000], ClaimsPerUnit = [0.01, 0.02], MonthsPromised = 2, CurrentMonth = 1,
/// });
/// var volumes = ClaimVolumes.Compute(
///     new ClaimVolumesInput { First = january, Current = february, Reported = [new() { Month = february, Claims = 12 }], Forecasts = [forecast] },
///     [january, february, february.PlusMonths(1), february.PlusMonths(2)]);
/// Console.WriteLine($"{string.Join(", ", volumes.Select(claims =&gt; $"{claims:F0}"))} claims"); // 0, 12, 40, 40 claims
/// </code>
/// </example>
public static class ClaimVolumes
{
    /// <summary>The claims of some months.</summary>
    /// <param name="input">What is known and what is expected.</param>
    /// <param name="months">A date of each month wanted, in any order.</param>
    /// <returns>Its claims, in the order of <paramref name="months"/>.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the current month lies before the first.</exception>
    public static IReadOnlyList<Figure<double>> Compute(ClaimVolumesInput input, IReadOnlyList<LocalDate> months)
    {
        Guard.NotNull(input);
        Guard.NotNull(months);
        var (first, current) = (Index(input.First), Index(input.Current));
        if (current < first)
        {
            throw Guard.Mistake(nameof(input), "Current must not lie before first.");
        }

        var reported = input.Reported.GroupBy(item => Index(item.Month)).ToDictionary(group => group.Key, group => group.Sum(item => (decimal)item.Claims));
        return FrozenList.Own(months.Select(month => Index(month) is var place && place < first ? Figure.Undefined<double>(UndefinedReason.NoData)
            : place <= current ? Figure.Of(reported.TryGetValue(place, out var claims) ? (double)claims : 0)
            : Expected(input.Forecasts, place - current - 1)).ToArray());
    }

    private static Figure<double> Expected(IReadOnlyList<ClaimForecastResult> forecasts, int ahead)
    {
        if (forecasts.Count == 0 || forecasts.Any(forecast => ahead >= forecast.NextTwelveMonthsOfAllSales.Count))
        {
            return Figure.Undefined<double>(UndefinedReason.NoData);
        }

        return Figures.Finite(forecasts.Sum(forecast => forecast.NextTwelveMonthsOfAllSales[ahead]));
    }

    private static int Index(LocalDate date) => (12 * date.Year) + date.Month;
}
