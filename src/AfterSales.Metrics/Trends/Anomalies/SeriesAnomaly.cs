namespace AfterSales.Metrics.Trends;

/// <summary>A value that its surroundings do not explain.</summary>
public sealed partial record SeriesAnomaly
{
    /// <summary>Position, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The value.</summary>
    public required double Value { get; init; }

    /// <summary>What level, season or forecast expected.</summary>
    public required double Expected { get; init; }

    /// <summary>Distance of the remainder from its center, in units of the scale; signed. With GESD at the step that found it.</summary>
    public required double Score { get; init; }
}
