namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="CustomerLifetimeValue"/> found. The two timings differ by exactly one margin: say which one is meant.</summary>
public sealed partial record CustomerLifetimeValueResult
{
    /// <summary>What it was computed from.</summary>
    public required CustomerLifetimeValueInput Input { get; init; }

    /// <summary>Without end, the first margin now and certain: m·(1 + d) / (1 + d − r), less the acquisition cost.</summary>
    public required Figure<double> FirstMarginNow { get; init; }

    /// <summary>Without end, the first margin after one period and from those who stay: m·r / (1 + d − r), less the acquisition cost.</summary>
    public required Figure<double> FirstMarginAtEnd { get; init; }

    /// <summary>The given number of margins, the first now.</summary>
    public required Figure<double> FiniteFirstMarginNow { get; init; }

    /// <summary>The given number of margins, the first after one period.</summary>
    public required Figure<double> FiniteFirstMarginAtEnd { get; init; }

    /// <summary>How many periods a customer stays on average, the first included: 1 / (1 − r).</summary>
    public required Figure<double> ExpectedLifetime { get; init; }
}
