using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Economics;

/// <summary>Retention effect: what it is worth when more customers stay.</summary>
/// <remarks>
/// <para><b>Formula.</b> Gain = customers · (CLV(r after) − CLV(r before)), the first margin now; elasticity = (ΔCLV / CLV) / (Δr / r).</para>
/// <para><b>Units.</b> Units of the currency; retention is a fraction for each period.</para>
/// <para><b>Domain.</b> Both retentions from 0 to 1; less retention after is fair, and a loss.</para>
/// <para><b>Edge cases.</b> A lifetime value without an answer leaves the gain without one, for its reason. No change of retention, a retention of zero
/// before, or a lifetime value of zero: the elasticity is undefined, <see cref="UndefinedReason.ZeroDenominator"/>. No customers: the gain is 0.</para>
/// <para><b>Method.</b> Two <see cref="CustomerLifetimeValue"/>s. Where the input has periods, the finite values are compared.</para>
/// <para><b>Source.</b> F. F. Reichheld and W. E. Sasser, Zero defections, Harvard Business Review 68/5 (1990) 105–111; Gupta and Lehmann 2003.</para>
/// </remarks>
/// <example>
/// <code>
/// var today = new CustomerLifetimeValueInput { MarginPerPeriod = 100m, Retention = 0.8, DiscountRate = 0.1, AcquisitionCost = 50m };
/// var result = RetentionEffect.Compute(today, retentionAfter: 0.85, customers: 1_000);
/// Console.WriteLine($"{result.GainPerCustomer:F2} EUR a customer, {result.Headline:F0} EUR in all"); // 73.33 EUR a customer, 73333 EUR in all
/// </code>
/// </example>
public static class RetentionEffect
{
    /// <summary>Compares lifetime values before and after.</summary>
    /// <param name="before">The customer before.</param>
    /// <param name="retentionAfter">The retention after, 0 to 1.</param>
    /// <param name="customers">How many customers; not negative.</param>
    /// <returns>Both lifetime values and the gain.</returns>
    /// <exception cref="ArgumentException">An argument is null or out of range.</exception>
    public static RetentionEffectResult Compute(CustomerLifetimeValueInput before, double retentionAfter, long customers = 1)
    {
        Guard.NotNull(before);
        Guard.InRange(retentionAfter, 0, 1);
        Guard.NotNegative(customers);
        var (first, second) = (CustomerLifetimeValue.Compute(before), CustomerLifetimeValue.Compute(before with { Retention = retentionAfter }));
        var (old, now) = (Value(first), Value(second));
        var gain = (old.Value, now.Value) switch
        {
            (null, _) => old,
            (_, null) => now,
            ({ } a, { } b) => Figures.Finite(b - a),
        };
        return new RetentionEffectResult
        {
            Before = first,
            After = second,
            GainPerCustomer = gain,
            Headline = gain.Value is { } each ? Figures.Finite(each * customers) : gain,
            Elasticity = gain.Value is { } g && old.Value is { } value
                ? Figure.Ratio(g * before.Retention, value * (retentionAfter - before.Retention))
                : gain,
        };
    }

    private static Figure<double> Value(CustomerLifetimeValueResult result)
        => result.Input.Periods is null ? result.FirstMarginNow : result.FiniteFirstMarginNow;
}
