using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>A case's part of an event of several cases, as a stretch from 0 to 1: the shares laid one after another.</summary>
/// <remarks>
/// A time of n ticks gives a case ⌊n·to⌋ − ⌊n·from⌋ of them: whatever is measured, elapsed or working time, the parts add up to the whole to the tick.
/// The default is an empty stretch at 0.
/// </remarks>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(EventShareConverter))]
#endif
public readonly partial record struct EventShare
{
    private EventShare(decimal from, decimal to)
    {
        From = Guard.InRange(from, 0, 1);
        To = to >= from && to <= 1 ? to : throw Guard.OutOfRange(nameof(to), "must be from the start of the share to 1", to);
    }

    /// <summary>Where the stretch begins: the shares of the cases before.</summary>
    public decimal From { get; }

    /// <summary>Where it ends.</summary>
    public decimal To { get; }

    /// <summary>A stretch.</summary>
    /// <param name="from">Where it begins, 0 to 1.</param>
    /// <param name="to">Where it ends, not before, and 1 at most.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ends are not in order within 0 to 1.</exception>
    public static EventShare Of(decimal from, decimal to) => new(from, to);

    /// <summary>The whole ticks of so many that are the case's.</summary>
    internal long Ticks(long ticks) => (long)(Floor(ticks, To) - Floor(ticks, From));

    // A product of 28 digits and 19 may round up to a whole number that it does not reach; then its floor is one less.
    private static decimal Floor(long ticks, decimal part)
    {
        var floor = decimal.Floor(ticks * part);
        return ExactDecimal.Of(floor) > ExactDecimal.Of(ticks) * ExactDecimal.Of(part) ? floor - 1 : floor;
    }
}
