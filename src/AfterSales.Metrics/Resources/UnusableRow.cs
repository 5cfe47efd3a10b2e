namespace AfterSales.Metrics.Resources;

/// <summary>A booking of <see cref="BookingColumns"/> that was not counted, and why.</summary>
public readonly record struct UnusableRow
{
    /// <summary>Its place in the columns, from 0; the default is the first.</summary>
    public required int Index { get; init; }

    /// <summary>Why it was not counted.</summary>
    public required BookingProblem Problem { get; init; }
}
