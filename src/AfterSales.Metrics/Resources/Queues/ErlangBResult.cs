namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="ErlangB"/> found.</summary>
public sealed partial record ErlangBResult
{
    /// <summary>The load, in erlangs.</summary>
    public required double OfferedErlangs { get; init; }

    /// <summary>The servers.</summary>
    public required double Servers { get; init; }

    /// <summary>Share of arrivals that find all servers busy, as a fraction.</summary>
    public required double Blocking { get; init; }

    /// <summary>The load carried: offered × (1 − blocking).</summary>
    public required double CarriedErlangs { get; init; }

    /// <summary>Carried load for each server, as a fraction.</summary>
    public required Figure<double> Utilization { get; init; }
}
