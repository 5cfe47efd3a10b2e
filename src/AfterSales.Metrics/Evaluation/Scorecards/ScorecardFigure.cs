using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>One figure of a scorecard.</summary>
public sealed partial record ScorecardFigure
{
    /// <summary>Its name, unique within its perspective.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>Its weight within the perspective; 0 shows it without counting it. Default 1.</summary>
    public decimal Weight { get; init => field = Guard.NotNegative(value); } = 1;

    /// <summary>Its value; undefined, with the reason, when it was not measured.</summary>
    public required Measurement Value { get; init => field = Guard.NotNull(value); }

    /// <summary>What the value is worth.</summary>
    public required AttainmentRule Attainment { get; init => field = Guard.NotNull(value); }

    /// <summary>The threshold it must meet whatever the rest is; null, the default, for none.</summary>
    public MustHave? MustHave { get; init; }
}
