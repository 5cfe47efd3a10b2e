namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="RetentionEffect"/> found.</summary>
public sealed partial record RetentionEffectResult
{
    /// <summary>Lifetime values with the retention of before.</summary>
    public required CustomerLifetimeValueResult Before { get; init; }

    /// <summary>Lifetime values with the retention of after.</summary>
    public required CustomerLifetimeValueResult After { get; init; }

    /// <summary>What a customer is worth more, the first margin now: without end, or over the given periods where some are given.</summary>
    public required Figure<double> GainPerCustomer { get; init; }

    /// <summary>The gain over all customers.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>Relative gain in lifetime value / relative gain in retention: 5 says that 1 % more retention is worth 5 % more value.</summary>
    public required Figure<double> Elasticity { get; init; }
}
