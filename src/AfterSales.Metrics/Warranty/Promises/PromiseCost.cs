using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Expected cost of a warranty promise by policy: minimal repair, replacement, renewing, pro rata, combined, lump sum; discounted.</summary>
/// <remarks>
/// <para><b>Formula.</b> Minimal repair c·Λ(W), discounted c∫e^(−δt)dΛ; replacement c·M(W); renewing c·F/(1 − F), end W + (W·F − ∫F)/(1 − F); pro
/// rata P∫(1 − t/W)dF =
/// (P/W)∫F; combined with free share s: P/((1 − s)W)·∫F from sW to W; lump sum s·P·F(W).</para>
/// <para><b>Units.</b> Money for each unit sold.</para>
/// <para><b>Domain.</b> Units independent, failures claimed at once.</para>
/// <para><b>Edge cases.</b> Length 0: every cost 0. F(W) that rounds to 1: the renewing promise has no end, <see cref="UndefinedReason.Unbounded"/>.
/// Free share 1:
/// combined is the whole price at the first failure.</para>
/// <para><b>Method.</b> Integrals by parts, so that no density is needed, with the double-exponential rule; <see cref="RenewalFunction"/>.</para>
/// <para><b>Source.</b> W. R. Blischke and D. N. P. Murthy, Warranty cost analysis, 1994.</para>
/// </remarks>
/// <example>
/// <code>
/// PromiseCostInput Input = new() { Life = LifeDistribution.Weibull(1.5, 60), Length = 24, ClaimCost = 80, Price = 400 };
/// Console.WriteLine(PromiseCost.Extension(Input.Life, 24, 12, 80).Value); // 16.94206309851357
/// </code>
/// </example>
public static class PromiseCost
{
    /// <summary>The costs.</summary>
    /// <param name="input">Life, length, costs.</param>
    /// <returns>The expected cost of each policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    public static PromiseCostResult Compute(PromiseCostInput input)
    {
        var (life, length, rate) = (Guard.NotNull(input).Life, input.Length, input.DiscountRate);
        var (failed, survival) = (life.Failed(length), life.Survival(length));
        var claims = life.CumulativeHazard(length);
        var replacements = RenewalFunction.Compute(life, length);
        var renewing = survival > 0 ? Figures.Finite(failed / survival) : new Figure<double>(UndefinedReason.Unbounded);
        var area = Quadrature.Integrate((t, _) => life.Failed(t), 0, length);
        return new PromiseCostResult
        {
            ProbabilityOfClaim = failed,
            MinimalRepairClaims = claims,
            MinimalRepairCost = Times(claims, input.ClaimCost),
            MinimalRepairDiscounted = Times(claims.IsDefined ? Figures.Finite(DiscountedHazard(life, length, rate)) : claims, input.ClaimCost),
            ReplacementClaims = replacements,
            ReplacementCost = Times(replacements, input.ClaimCost),
            RenewingReplacements = renewing,
            RenewingCost = Times(renewing, input.ClaimCost),
            RenewingEnd = renewing.IsDefined ? Figures.Finite(length + (((length * failed) - area) / survival)) : renewing,
            ProRataRefund = length == 0 ? new Figure<double>(0d) : Figures.Finite(input.Price * (area / length)),
            ProRataDiscounted = length == 0 ? new Figure<double>(0d) : Figures.Finite(input.Price * DiscountedProRata(life, length, rate)),
            CombinedRefund = length == 0 ? new Figure<double>(0d) : Figures.Finite(input.Price * Combined(life, length, input.Share)),
            LumpSumRefund = Figures.Finite(input.Share * input.Price * failed),
        };
    }

    /// <summary>Cost of repairs of a used unit over an extension of its promise: c·(Λ(age + length) − Λ(age)).</summary>
    /// <param name="life">The life distribution of a new unit.</param>
    /// <param name="age">Its age at the start; not negative.</param>
    /// <param name="length">The length of the extension; not negative.</param>
    /// <param name="claimCost">Cost of a claim; not negative.</param>
    /// <returns>The expected cost.</returns>
    /// <exception cref="ArgumentException">The distribution is null, or a number is negative or not finite.</exception>
    public static Figure<double> Extension(LifeDistribution life, double age, double length, double claimCost)
    {
        Guard.NotNull(life);
        Guard.NotNegative(age);
        Guard.NotNegative(length);
        Guard.NotNegative(claimCost);
        var (end, start) = (life.CumulativeHazard(Guard.Representable(age + length, nameof(length))), life.CumulativeHazard(age));
        return end.Value is { } to && start.Value is { } from ? Figures.Finite(claimCost * (to - from)) : end.IsDefined ? start : end;
    }

    /// <summary>The longest promise of minimal repair that a price pays for.</summary>
    /// <param name="life">The life distribution.</param>
    /// <param name="claimCost">Cost of a claim; positive.</param>
    /// <param name="fixedExpense">Fixed expense of a contract; not negative.</param>
    /// <param name="price">The price; not negative.</param>
    /// <returns>The length with fixed + c·Λ(length) = price; undefined, <see cref="UndefinedReason.NotReached"/>, when the price does not even pay
    /// the fixed expense.</returns>
    /// <exception cref="ArgumentException">The distribution is null, or a number is outside its range.</exception>
    public static Figure<double> BreakEvenLength(LifeDistribution life, double claimCost, double fixedExpense, double price)
    {
        Guard.NotNull(life);
        Guard.Positive(claimCost);
        var hazard = (Guard.NotNegative(price) - Guard.NotNegative(fixedExpense)) / claimCost;
        return hazard < 0 ? new Figure<double>(UndefinedReason.NotReached) : hazard == 0 ? new Figure<double>(life.Location) : AgeAt(life, hazard);
    }

    private static Figure<double> AgeAt(LifeDistribution life, double hazard)
    {
        if (life.Family != LifeFamily.Lognormal)
        {
            return Figures.Finite(life.Location + Elementary.Exp(Elementary.Log(life.First) + (Elementary.Log(hazard) / life.Second)));
        }

        // Λ = −ln S: the age whose upper tail is e^−hazard.
        var tail = Elementary.Exp(-hazard);
        return tail is > 0 and < 1 ? Figures.Finite(Elementary.Exp(life.First + (life.Second * NormalDistribution.InverseSurvival(tail))))
            : new Figure<double>(UndefinedReason.Overflow);
    }

    private static Figure<double> Times(Figure<double> figure, double factor) => figure.Value is { } value ? Figures.Finite(value * factor) : figure;

    private static double DiscountedHazard(LifeDistribution life, double length, double rate)
        => rate == 0 ? life.Hazard(length - life.Location)
            : (Elementary.Exp(-rate * length) * life.Hazard(length - life.Location))
                + (rate * Quadrature.Integrate((t, _) => Elementary.Exp(-rate * t) * life.Hazard(t - life.Location), 0, length));

    private static double DiscountedProRata(LifeDistribution life, double length, double rate)
        => Quadrature.Integrate((t, left) => life.Failed(t) * Elementary.Exp(-rate * t) * ((rate * (left / length)) + (1 / length)), 0, length);

    private static double Combined(LifeDistribution life, double length, double share)
    {
        var free = share * length;
        return free >= length ? life.Failed(length) : Quadrature.Integrate((t, _) => life.Failed(free + t), 0, length - free) / (length - free);
    }
}
