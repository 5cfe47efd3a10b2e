using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Reserve of expected claims at their mean cost, its error, its present value; the claim rate of a new product; spare parts for claims.</summary>
/// <remarks>
/// <para><b>Formula.</b> Reserve n·c, error √(n·sd² + φ·n·c²). Present value Σ payment(k)/(1 + r)^k, k = 1, 2, … at the years' ends; unwinding = r ×
/// present value.
/// New product: Z·own + (1 − Z)·predecessor, Z = units/(units + k). Parts: the smallest stock with Poisson probability of at least the target.</para>
/// <para><b>Units.</b> Money; claims; parts; rates as fractions per year.</para>
/// <para><b>Domain.</b> Numbers not negative; a rate above −1.</para>
/// <para><b>Edge cases.</b> No claim: 0 with error 0. No unit and k = 0: the rate is undefined, <see cref="UndefinedReason.ZeroDenominator"/>. No
/// payment: 0.</para>
/// <para><b>Method.</b> Compound Poisson with dispersion φ; Horner for the present value.</para>
/// <para><b>Source.</b> IAS 37.45; H. Bühlmann, credibility, 1967.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ClaimReserve.Credible(0.04, 300, 0.02, 100);
/// Console.WriteLine(result.Credibility.Value); // 0.75
/// Console.WriteLine(result.Rate.Value); // 0.034999999999999996
/// </code>
/// </example>
public static class ClaimReserve
{
    /// <summary>Reserve and its error.</summary>
    /// <param name="claims">Expected claims; not negative.</param>
    /// <param name="meanCost">Mean cost of a claim; not negative.</param>
    /// <param name="costDeviation">Standard deviation of the cost of a claim; not negative.</param>
    /// <param name="dispersion">Variance of the number of claims over its mean; 1 is Poisson.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>The reserve with its lognormal interval, and the error.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static ClaimReserveResult Compute(double claims, double meanCost, double costDeviation, double dispersion = 1, double level = Estimate.DefaultLevel)
    {
        var reserve = Figures.Finite(Guard.NotNegative(claims) * Guard.NotNegative(meanCost));
        Guard.NotNegative(costDeviation);
        Guard.NotNegative(dispersion);
        Guard.Between(level, 0, 1);
        var root = Math.Sqrt(claims);
        var (byCost, byCount) = (root * costDeviation, root * Math.Sqrt(dispersion) * meanCost);
        var error = Figures.Finite(Math.Max(byCost, byCount) * Math.Sqrt(1 + Square(Math.Min(byCost, byCount), Math.Max(byCost, byCount))));
        return new ClaimReserveResult { Headline = Lognormal.Interval(reserve, error, level), StandardError = error };
    }

    /// <summary>Present value of payments at the ends of the coming years, and its unwinding.</summary>
    /// <param name="payments">The payments of year 1, 2, … .</param>
    /// <param name="rate">The rate per year; above −1.</param>
    /// <returns>Present values now and after the first year, and the unwinding of the first year.</returns>
    /// <exception cref="ArgumentException">A payment is not finite, or the rate is not above −1.</exception>
    public static DiscountedReserve Discount(ReadOnlySpan<double> payments, double rate)
    {
        Guard.AllFinite(payments, nameof(payments));
        Guard.Above(rate, -1);
        var (sum, present, next) = (0d, 0d, 0d);
        for (var k = payments.Length - 1; k >= 0; k--)
        {
            next = present;
            present = (payments[k] + present) / (1 + rate);
            sum += payments[k];
        }

        return new DiscountedReserve
        {
            Undiscounted = Figures.Finite(sum),
            PresentValue = Named(present),
            PresentValueNextYear = Named(next),
            Unwinding = Named(present * rate),
        };
    }

    /// <summary>The claim rate of a product with little experience of its own.</summary>
    /// <param name="ownRate">Its own rate; not negative.</param>
    /// <param name="units">Units behind it; not negative.</param>
    /// <param name="priorRate">The predecessor's rate; not negative.</param>
    /// <param name="credibilityUnits">The units k at which both count alike; not negative.</param>
    /// <returns>The credibility and the rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative or not finite.</exception>
    public static CredibleRate Credible(double ownRate, double units, double priorRate, double credibilityUnits)
    {
        Guard.NotNegative(ownRate);
        Guard.NotNegative(units);
        Guard.NotNegative(priorRate);
        Guard.NotNegative(credibilityUnits);
        var half = (units / 2) + (credibilityUnits / 2);
        var share = Figure.Ratio(units / 2, half);
        return new CredibleRate { Credibility = share, Rate = share.Value is { } z ? Figures.Finite((z * ownRate) + ((1 - z) * priorRate)) : share };
    }

    /// <summary>Parts needed within a lead time, and the stock that suffices with a probability.</summary>
    /// <param name="claimsPerMonth">Expected claims of the coming months; not negative.</param>
    /// <param name="partsPerClaim">Parts for each claim; not negative.</param>
    /// <param name="leadTimeMonths">Months until an order arrives; not negative.</param>
    /// <param name="target">The probability wanted, strictly between 0 and 1.</param>
    /// <returns>Demand, stock and its probability.</returns>
    /// <exception cref="ArgumentException">An argument is outside its range, or the demand is above 10¹⁵.</exception>
    public static PartsDemand Parts(ReadOnlySpan<double> claimsPerMonth, double partsPerClaim, int leadTimeMonths, double target)
    {
        Guard.NoneNegative(claimsPerMonth, nameof(claimsPerMonth));
        Guard.NotNegative(partsPerClaim);
        Guard.NotNegative(leadTimeMonths);
        Guard.Between(target, 0, 1);
        var demand = 0d;
        for (var k = 0; k < Math.Min(leadTimeMonths, claimsPerMonth.Length); k++)
        {
            demand += claimsPerMonth[k];
        }

        demand = Guard.InRange(demand * partsPerClaim, 0, 1e15, nameof(claimsPerMonth));
        var stock = demand == 0 ? 0 : PoissonDistribution.Quantile(target, demand);
        return new PartsDemand { Demand = demand, Stock = stock, Probability = demand == 0 ? 1 : PoissonDistribution.Cumulative(stock, demand) };
    }

    private static Figure<double> Named(double value) => double.IsNaN(value) ? new Figure<double>(UndefinedReason.Overflow) : Figures.Finite(value);

    private static double Square(double small, double large) => large == 0 ? 0 : small / large * (small / large);
}
