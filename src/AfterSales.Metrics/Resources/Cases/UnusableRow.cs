namespace AfterSales.Metrics.Resources;

/// <summary>A row that was not counted, and why: a booking of <see cref="BookingColumns"/>, an outage.</summary>
public readonly partial record struct UnusableRow
{
    /// <summary>Its place among the rows given, from 0; the default is the first.</summary>
    public required int Index { get; init; }

    /// <summary>Why it was not counted.</summary>
    public required BookingProblem Problem { get; init; }
}
