using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Budgets;

/// <summary>All versions of a forecast, oldest first: none is ever overwritten.</summary>
public sealed partial record ForecastHistory
{
    private readonly FrozenList<ForecastVersion> versions = FrozenList<ForecastVersion>.Empty;

    /// <summary>No version yet.</summary>
    public static ForecastHistory Empty { get; } = new();

    /// <summary>The versions by date; those of one date in the order they were added.</summary>
    public IReadOnlyList<ForecastVersion> Versions => versions;

    /// <summary>The history with one more version.</summary>
    /// <param name="version">The version.</param>
    /// <returns>The longer history; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="version"/> is null.</exception>
    public ForecastHistory Add(ForecastVersion version)
    {
        Guard.NotNull(version);
        return new ForecastHistory(FrozenList.Copy(versions.Append(version).OrderBy(v => v.AsOf)));
    }

    /// <summary>The version in force on a date: the last one made by then; null before the first.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The version.</returns>
    public ForecastVersion? InForceOn(LocalDate date) => versions.LastOrDefault(v => v.AsOf <= date);

    /// <summary>How each version missed what came out in the end: forecast − outcome, in the order of the versions.</summary>
    /// <param name="outcome">What came out.</param>
    /// <returns>The errors; undefined where a version had no value.</returns>
    public IReadOnlyList<Figure<double>> Errors(decimal outcome) => FrozenList.Copy(versions.Select(v => v.AtCompletion.Value is { } value
        ? Figure.Of(value - DecimalParts.ToDouble(outcome))
        : Figure.Undefined<double>(v.AtCompletion.Reason ?? UndefinedReason.NoData)));

    private ForecastHistory(FrozenList<ForecastVersion> versions) => this.versions = versions;

    private ForecastHistory()
    {
    }
}
