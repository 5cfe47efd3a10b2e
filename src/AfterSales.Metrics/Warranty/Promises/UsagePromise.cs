using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Two-dimensional warranty, by age and usage: expected claims when users differ in how much they use a unit.</summary>
/// <remarks>
/// <para><b>Formula.</b> Usage rate r gamma over users; intensity λ(t | r) = θ₀ + θ₁r + (θ₂ + θ₃r)t; a unit is covered until min(W, U/r). Claims =
/// E[(θ₀ + θ₁r)τ + (θ₂ + θ₃r)τ²/2].</para>
/// <para><b>Units.</b> Claims for each unit; age and usage as the limits.</para>
/// <para><b>Domain.</b> A user's rate stays what it is; repairs leave a unit as old as it was. Shapes of the usage rate from 10⁻³ to 10⁶.</para>
/// <para><b>Edge cases.</b> A usage limit that nobody reaches: the promise by age alone.</para>
/// <para><b>Method.</b> Users below U/W by incomplete gamma functions, the others by the double-exponential rule in U/(W·r).</para>
/// <para><b>Source.</b> D. N. P. Murthy and R. J. Wilson, 1991; B. P. Iskandar and D. N. P. Murthy, Mathematical and Computer Modelling 38, 2003.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = UsagePromise.Compute(new UsagePromiseInput
/// {
///     // Two years or 20,000 hours; users run a mean of 6,000 hours a year.
///     AgeLimit = 2,
///     UsageLimit = 20,
///     RateShape = 2,
///     RateScale = 3,
///     Base = 0.1,
///     ByRate = 0.02,
///     ByAge = 0.05,
///     ByUsage = 0.01,
///     ClaimCost = 50,
/// });
/// Console.WriteLine($"{result.Claims:F3} claims, {result.Cost:F2} EUR a unit"); // 0.606 claims, 30.28 EUR a unit
/// Console.WriteLine($"{Figure.Of(result.ShareExpiringByAge):P1} expire by age"); // 84.5 % expire by age
/// </code>
/// </example>
public static class UsagePromise
{
    /// <summary>The claims.</summary>
    /// <param name="input">Intensity, usage, limits, cost.</param>
    /// <returns>Claims, cost, and the share of promises that end by age.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    public static UsagePromiseResult Compute(UsagePromiseInput input)
    {
        Guard.NotNull(input);
        var (shape, age) = (input.RateShape, input.AgeLimit);
        var edge = input.UsageLimit / age / input.RateScale;
        var (light, _) = IncompleteGamma.Tails(shape, edge);
        var (lightRate, _) = IncompleteGamma.Tails(shape + 1, edge);
        var meanRate = shape * input.RateScale * lightRate;
        var byAge = (input.Base * age * light) + (input.ByRate * age * meanRate) + (input.ByAge * age * age / 2 * light)
            + (input.ByUsage * age * age / 2 * meanRate);

        // r = edge/u in units of the scale: covered until u·W; the gamma density times edge/u².
        var logNormalizer = (shape * Elementary.Log(edge)) - StirlingSeries.LogGamma(shape);
        var byUsage = edge > 0 && edge <= double.MaxValue ? Quadrature.Integrate((u, _) => Heavy(u), 0, 1) : 0;
        var claims = Figures.Finite(byAge + byUsage);
        return new UsagePromiseResult
        {
            Claims = double.IsNaN(byAge + byUsage) ? new Figure<double>(UndefinedReason.Overflow) : claims,
            Cost = claims.Value is { } expected ? Figures.Finite(expected * input.ClaimCost) : new Figure<double>(UndefinedReason.Overflow),
            ShareExpiringByAge = light,
        };

        double Heavy(double u)
        {
            var weight = Elementary.Exp(logNormalizer - ((shape + 1) * Elementary.Log(u)) - (edge / u));
            var (rate, covered) = (edge / u * input.RateScale, u * age);
            return weight == 0 ? 0 : weight * (((input.Base + (input.ByRate * rate)) * covered)
                + ((input.ByAge + (input.ByUsage * rate)) * covered * covered / 2));
        }
    }
}
