namespace AfterSales.Metrics.Warranty;

/// <summary>A fitted parameter, or a Bp life, with its limits.</summary>
public sealed partial record LifeParameter
{
    /// <summary>The estimate.</summary>
    public required Figure<double> Value { get; init; }

    /// <summary>Standard error from the observed information.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Wald's interval, on the logarithm of a positive quantity; of a lognormal μ plain.</summary>
    public required Estimate Wald { get; init; }

    /// <summary>Lower limit of the profile likelihood; undefined, <see cref="UndefinedReason.Unbounded"/>, where it never falls so low.</summary>
    public required Figure<double> ProfileLower { get; init; }

    /// <summary>Upper limit of the profile likelihood; undefined, <see cref="UndefinedReason.Unbounded"/>, where it never falls so low.</summary>
    public required Figure<double> ProfileUpper { get; init; }
}
