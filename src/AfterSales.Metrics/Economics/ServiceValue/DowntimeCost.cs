using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>Cost of downtime: what it costs that machines stand still, by kind of loss.</summary>
/// <remarks>
/// <para><b>Formula.</b> Σ over kinds: hours · loss per hour + incidents · loss per incident.</para>
/// <para><b>Units.</b> Money of one currency; hours, fractions included, to the nanosecond.</para>
/// <para><b>Domain.</b> Downtime, incidents and losses not negative.</para>
/// <para><b>Edge cases.</b> No downtime: the cost of the incidents alone, and no cost per hour, <see cref="UndefinedReason.ZeroDenominator"/>; no
/// incidents likewise.
/// No cost at all: the shares are undefined, <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> Decimal throughout, unrounded: one product and one division of nanoseconds for each kind.</para>
/// <para><b>Source.</b> S. Nakajima, Introduction to TPM, 1988, ch. 3 (losses); EN 15341:2019, E15 and E16 (unavailability cost of maintenance).</para>
/// </remarks>
/// <example>
/// <code>
/// DowntimeRate[] rates =
/// [
///     new() { Name = "Lost margin", PerHour = 800m }, new() { Name = "Idle labor", PerHour = 120m }, new() { Name = "Restart", PerIncident = 500m },
/// ];
/// var result = DowntimeCost.Compute(Duration.FromMinutes(90), incidents: 3, rates, Currency.Of("EUR"));
/// Console.WriteLine($"{result.Total} in all, {result.PerHour:F2} EUR an hour"); // 2880.00 EUR in all, 1920.00 EUR an hour
/// Console.WriteLine($"{result.Rows[2].Rate.Name}: {result.Rows[2].Total}, {result.Rows[2].Share:P1}"); // Restart: 1500.00 EUR, 52.1 %
/// </code>
/// </example>
public static class DowntimeCost
{
    /// <summary>The cost of some downtime.</summary>
    /// <param name="downtime">How long machines stood still, added up; not negative.</param>
    /// <param name="incidents">How often; not negative.</param>
    /// <param name="rates">What is lost.</param>
    /// <param name="currency">The currency of the losses.</param>
    /// <returns>The cost and its parts.</returns>
    /// <exception cref="ArgumentException">An argument is null, has a null item, or is negative.</exception>
    /// <exception cref="OverflowException">An amount exceeds decimal's range.</exception>
    public static DowntimeCostResult Compute(Duration downtime, long incidents, IReadOnlyList<DowntimeRate> rates, Currency currency)
    {
        const decimal NanosecondsPerHour = 3_600_000_000_000m;
        Guard.NotNegative(downtime);
        Guard.NotNegative(incidents);
        Guard.NoneNull(rates);
        var nanoseconds = (downtime.Days * 24 * NanosecondsPerHour) + downtime.NanosecondOfDay;
        var parts = rates.Select(rate => (OfHours: rate.PerHour * nanoseconds / NanosecondsPerHour, OfIncidents: rate.PerIncident * incidents)).ToList();
        var total = parts.Sum(part => part.OfHours + part.OfIncidents);
        return new DowntimeCostResult
        {
            Downtime = downtime,
            Incidents = incidents,
            Rows = [.. rates.Zip(parts, (rate, part) => Row(rate, part.OfHours, part.OfIncidents, total, currency))],
            Total = Money.Of(total, currency),
            PerHour = Figure.PerUnit(total, nanoseconds / NanosecondsPerHour),
            PerIncident = Figure.PerUnit(total, incidents),
        };
    }

    private static DowntimeCostRow Row(DowntimeRate rate, decimal ofHours, decimal ofIncidents, decimal total, Currency currency) => new()
    {
        Rate = rate,
        OfHours = Money.Of(ofHours, currency),
        OfIncidents = Money.Of(ofIncidents, currency),
        Total = Money.Of(ofHours + ofIncidents, currency),
        Share = Figure.Ratio(ofHours + ofIncidents, total),
    };
}
