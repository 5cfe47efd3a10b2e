using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Observation window of claims: which origins are counted, up to when, and from when the history is known.</summary>
/// <remarks>Periods are whole numbers of any unit, months as a rule: <see cref="ClaimPeriods.IndexOf"/> counts them from dates.</remarks>
public sealed partial record ClaimWindow
{
    internal const int MostPeriods = 10_000;

    /// <summary>The first origin period; 0 by default.</summary>
    public int FirstOrigin { get; init; }

    /// <summary>The last origin period; not before <see cref="FirstOrigin"/>.</summary>
    public required int LastOrigin { get; init; }

    /// <summary>The last period of which all rows are there; not before <see cref="FirstOrigin"/>.</summary>
    public required int AsOf { get; init; }

    /// <summary>The first period of which all rows are there; null, the default, when the history is complete.</summary>
    public int? HistoryFrom { get; init; }

    internal ClaimWindow RequireOrder()
    {
        if (LastOrigin < FirstOrigin)
        {
            throw Guard.OutOfRange(nameof(LastOrigin), FormattableString.Invariant($"must not be before the first origin {FirstOrigin}"), LastOrigin);
        }

        if (AsOf < FirstOrigin)
        {
            throw Guard.OutOfRange(nameof(AsOf), FormattableString.Invariant($"must not be before the first origin {FirstOrigin}"), AsOf);
        }

        if ((long)Math.Max(AsOf, LastOrigin) - FirstOrigin >= MostPeriods)
        {
            throw Guard.OutOfRange(nameof(AsOf),
                FormattableString.Invariant($"and the last origin must lie within {MostPeriods} periods of the first origin"), Math.Max(AsOf, LastOrigin));
        }

        return this;
    }
}
