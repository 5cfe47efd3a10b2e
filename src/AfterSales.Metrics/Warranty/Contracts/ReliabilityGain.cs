using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Effect of a reliability gain on the cost of a promise: what a better life saves, net of what it costs.</summary>
/// <remarks>
/// <para><b>Formula.</b> Units × cost × Λ(W) under each life; net = saving − one-off cost.</para>
/// <para><b>Units.</b> Money.</para>
/// <para><b>Domain.</b> Minimal repair; new units.</para>
/// <para><b>Edge cases.</b> No unit: 0, and no saving for each, <see cref="UndefinedReason.ZeroDenominator"/>. A worse life: a negative saving.</para>
/// <para><b>Method.</b> Closed form.</para>
/// <para><b>Source.</b> W. R. Blischke and D. N. P. Murthy, Warranty cost analysis, 1994.</para>
/// </remarks>
/// <example>
/// <code>
/// LifeDistribution After = LifeDistribution.Exponential(100);
/// LifeDistribution Before = LifeDistribution.Exponential(50);
/// Console.WriteLine(ReliabilityGain.Compute(After, Before, 25, 80, 1000).Saving.Value); // -20000
/// </code>
/// </example>
public static class ReliabilityGain
{
    /// <summary>The gain.</summary>
    /// <param name="before">The life as it is.</param>
    /// <param name="after">The better life.</param>
    /// <param name="length">The promise's length; not negative.</param>
    /// <param name="claimCost">Cost of a claim; not negative.</param>
    /// <param name="units">Units; not negative.</param>
    /// <param name="oneOffCost">What the improvement costs; not negative.</param>
    /// <returns>Costs, saving and net.</returns>
    /// <exception cref="ArgumentException">A distribution is null, or a number is negative or not finite.</exception>
    public static ReliabilityGainResult Compute(LifeDistribution before, LifeDistribution after, double length, double claimCost, double units,
        double oneOffCost = 0)
    {
        Guard.NotNull(before);
        Guard.NotNull(after);
        Guard.NotNegative(length);
        Guard.NotNegative(claimCost);
        Guard.NotNegative(units);
        Guard.NotNegative(oneOffCost);
        var (old, better) = (Cost(before), Cost(after));
        var saving = old.Value is { } high && better.Value is { } low ? Figures.Finite(high - low) : old.IsDefined ? better : old;
        return new ReliabilityGainResult
        {
            CostBefore = old,
            CostAfter = better,
            Saving = saving,
            SavingPerUnit = saving.Value is { } value ? Figure.Ratio(value, units) : saving,
            Net = saving.Value is { } gain ? Figures.Finite(gain - oneOffCost) : saving,
        };

        Figure<double> Cost(LifeDistribution life)
            => life.CumulativeHazard(length).Value is { } hazard && units * claimCost * hazard is var cost && !double.IsNaN(cost) ? Figures.Finite(cost)
                : new Figure<double>(UndefinedReason.Overflow);
    }
}
