namespace AfterSales.Metrics.Trends;

/// <summary>A gap between two events on a <see cref="GChart"/>.</summary>
public sealed partial record GapPoint
{
    /// <summary>Position, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Units without event between two events; null where it is not known.</summary>
    public required long? Gap { get; init; }

    /// <summary>Chance of a gap at most as long: small where events come too soon.</summary>
    public required Figure<double> PLow { get; init; }

    /// <summary>Chance of a gap at least as long: small where events stay away.</summary>
    public required Figure<double> PHigh { get; init; }

    /// <summary>Chance that this gap and the three before it are together at most as long.</summary>
    public required Figure<double> PLowOfFour { get; init; }
}
