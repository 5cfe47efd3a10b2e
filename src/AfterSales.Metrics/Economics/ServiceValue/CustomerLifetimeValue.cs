using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Economics;

/// <summary>Customer lifetime value: what a customer is worth who stays with a steady probability.</summary>
/// <remarks>
/// <para><b>Formula.</b> With q = r / (1 + d): first margin now m / (1 − q) = m·(1 + d) / (1 + d − r); first margin at the end of the first period
/// m·q / (1 − q) = m·r / (1 + d − r); over n margins m·(1 − qⁿ) / (1 − q), times q for the end of the period. Less the acquisition cost.
/// Expected lifetime 1 / (1 − r).</para>
/// <para><b>Units.</b> Units of the currency; retention and discount rate are fractions for each period; lifetime in periods.</para>
/// <para><b>Domain.</b> Retention from 0 to 1, a finite discount rate above −1.</para>
/// <para><b>Edge cases.</b> r ≥ 1 + d: the sum without end grows without bound, undefined, <see cref="UndefinedReason.Unbounded"/> (zero for a margin of
/// zero, less
/// the cost); the finite values stand. r = 1: lifetime undefined, <see cref="UndefinedReason.Unbounded"/>. r = 0: one margin now, or none at the end.
/// Without periods the finite values are undefined, <see cref="UndefinedReason.MissingInput"/>. Beyond double: <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> The closed forms; 1 − qⁿ by expm1, which keeps its digits when q is near one.</para>
/// <para><b>Source.</b> S. Gupta and D. R. Lehmann, Customers as assets, Journal of Interactive Marketing 17/1 (2003) 9–24; the two timings: P. S. Fader and
/// B. G. S. Hardie, Reconciling and clarifying CLV formulas, 2012.</para>
/// </remarks>
/// <example>
/// <code>
/// CustomerLifetimeValueInput Plain = new() { MarginPerPeriod = 100m, Retention = 0.8, DiscountRate = 0.1 };
/// Console.WriteLine(CustomerLifetimeValue.Compute(Plain with { MarginPerPeriod = 0, Retention = 1, DiscountRate = 0, AcquisitionCost = 7 })
///             .FirstMarginNow.Value); // -7
/// </code>
/// </example>
public static class CustomerLifetimeValue
{
    /// <summary>The lifetime value in both timings, without end and finite.</summary>
    /// <param name="input">Margin, retention, discount rate, acquisition cost, periods.</param>
    /// <returns>The values.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    public static CustomerLifetimeValueResult Compute(CustomerLifetimeValueInput input)
    {
        var growth = 1 + Guard.NotNull(input).DiscountRate;
        var (ratio, rest) = (input.Retention / growth, (growth - input.Retention) / growth);
        var endless = rest > 0 || input.MarginPerPeriod == 0 ? Figure.Of(input.MarginPerPeriod == 0 ? 0 : 1 / rest)
            : Figure.Undefined<double>(UndefinedReason.Unbounded);
        var finite = input.Periods is { } n ? Sum(ratio, rest, n) : Figure.Undefined<double>(UndefinedReason.MissingInput);
        return new CustomerLifetimeValueResult
        {
            Input = input,
            FirstMarginNow = Worth(endless, 1, input),
            FirstMarginAtEnd = Worth(endless, ratio, input),
            FiniteFirstMarginNow = Worth(finite, 1, input),
            FiniteFirstMarginAtEnd = Worth(finite, ratio, input),
            ExpectedLifetime = input.Retention < 1 ? Figure.Of(1 / (1 - input.Retention)) : Figure.Undefined<double>(UndefinedReason.Unbounded),
        };
    }

    /// <summary>1 + q + … + qⁿ⁻¹, with 1 − q given without cancellation.</summary>
    private static Figure<double> Sum(double ratio, double rest, int count)
    {
        var sum = ratio == 0 ? 1 : rest == 0 ? count : -Elementary.ExpM1(count * Elementary.Log1P(-rest)) / rest;
        return Figures.Finite(sum);
    }

    private static Figure<double> Worth(Figure<double> multiple, double timing, CustomerLifetimeValueInput input)
    {
        if (multiple.Value is not { } margins)
        {
            return multiple;
        }

        var worth = (DecimalParts.ToDouble(input.MarginPerPeriod) * (margins * timing)) - DecimalParts.ToDouble(input.AcquisitionCost);
        return Figures.Finite(worth);
    }
}
